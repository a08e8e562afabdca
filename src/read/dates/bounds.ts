// Times open at one end: "since mid-September", "before 2018", "until April 27th", "no later than Friday", "2012 or later".
import { normAt } from "../value-rules/lexemes.ts";
import { addDays, addMonths, type Part } from "./calendar.ts";
import type { Moment, Period, Reference } from "./moment.ts";

/** How a bound cuts: from the time on, up to its end, only before it, only after it. */
type Bound = "from" | "upTo" | "before" | "after";

const opening: readonly (readonly [readonly string[], Bound])[] = [
  [["since"], "from"],
  [["starting", "on"], "from"],
  [["starting", "from"], "from"],
  [["starting", "in"], "from"],
  [["starting"], "from"],
  [["beginning", "on"], "from"],
  [["beginning", "in"], "from"],
  [["beginning"], "from"],
  [["as", "early", "as"], "from"],
  [["no", "earlier", "than"], "from"],
  [["not", "earlier", "than"], "from"],
  [["until"], "upTo"],
  [["till"], "upTo"],
  [["by"], "upTo"],
  [["up", "to"], "upTo"],
  [["as", "late", "as"], "upTo"],
  [["no", "later", "than"], "upTo"],
  [["not", "later", "than"], "upTo"],
  [["before"], "before"],
  [["prior", "to"], "before"],
  [["earlier", "than"], "before"],
  [["less", "than"], "before"],
  [["after"], "after"],
  [["later", "than"], "after"],
  [["greater", "than"], "after"],
  [["more", "than"], "after"],
];

const byFirst = new Map<string, (readonly [readonly string[], Bound])[]>();
for (const entry of opening) byFirst.set(entry[0][0] ?? "", [...(byFirst.get(entry[0][0] ?? "") ?? []), entry]);

const closing: readonly (readonly [readonly string[], Bound])[] = [
  [["or", "later"], "from"],
  [["and", "later"], "from"],
  [["and", "after"], "from"],
  [["or", "after"], "from"],
  [["and", "greater"], "from"],
  [["onward"], "from"],
  [["onwards"], "from"],
  [["or", "earlier"], "upTo"],
  [["or", "before"], "upTo"],
  [["and", "earlier"], "upTo"],
];

/** The bounded time that starts at an index with the word of the bound; `find` gives the time behind it. */
export function boundAt(
  { lexemes }: Reference,
  index: number,
  find: (index: number) => Moment | undefined,
): Moment | undefined {
  for (const [words, bound] of byFirst.get(normAt(lexemes, index)) ?? []) {
    if (!words.every((word, k) => normAt(lexemes, index + k) === word)) continue;
    const at = index + words.length;
    const moment = find(at) ?? (normAt(lexemes, at) === "the" ? find(at + 1) : undefined);
    if (moment === undefined || moment.start !== undefined) continue;
    if (/^(?:less|greater|more)$/.test(words[0] ?? "") && moment.period.precision !== "year") continue;
    if (words.length === 1 && words[0] === "beginning" && normAt(lexemes, index - 1) === "the") continue;
    return { ...moment, period: cut(moment.period, bound) };
  }
  return undefined;
}

/** "2012 or later", "1/1/2016 and after": a bound behind its time, with nothing more to come. */
export function bounded({ lexemes }: Reference, moment: Moment): Moment {
  for (const [words, bound] of closing) {
    const end = moment.end + words.length;
    if (!words.every((word, k) => normAt(lexemes, moment.end + k) === word)) continue;
    const next = lexemes[end];
    if (next !== undefined && next.kind !== "sign") continue;
    return { ...moment, end, period: cut(moment.period, bound) };
  }
  return moment;
}

function cut({ from, to, precision }: Period, bound: Bound): Period {
  switch (bound) {
    case "from":
      return { ...(from === undefined ? {} : { from }), precision };
    case "upTo":
      return { ...(to === undefined ? {} : { to }), precision };
    case "before":
      return { ...(from === undefined ? {} : { to: neighbour(from, -1) }), precision };
    case "after":
      return { ...(to === undefined ? {} : { from: neighbour(to, 1) }), precision };
  }
}

/** The unit before or after one, as precise as it is; itself where its year is not known. */
function neighbour(part: Part, way: -1 | 1): Part {
  const { year, month, day } = part;
  if (year === undefined) return part;
  if (month === undefined) return { year: year + way };
  if (day === undefined) {
    const next = addMonths({ year, month, day: 1 }, way);
    return { year: next.year, month: next.month };
  }
  return addDays({ year, month, day }, way);
}
