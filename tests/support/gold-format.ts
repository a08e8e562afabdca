// Reads the gold files: an article sentence by sentence, each with its annotation written in quotes. Spans are found here; a quote that is not there, or there twice, is refused.
import type { Source } from "../../src/domain/document.ts";
import type { Span } from "../../src/domain/span.ts";

export interface GoldClaim {
  readonly sentence: number;
  readonly tags: readonly string[];
  /** Any of these may be the subject, and the object; no object asked for where there are none. */
  readonly subjects: readonly Span[];
  readonly objects: readonly Span[];
  /** The words of the verb; absent for roles, events and amounts, which have none. */
  readonly predicate?: string;
  /** Accepted chains, each from the outermost voice to the innermost. */
  readonly chains: readonly (readonly string[])[];
  readonly polarity: readonly string[];
  readonly certainty: readonly string[];
  readonly mood: readonly string[];
  readonly verbatim: readonly boolean[];
  /** True, but nobody asks for it. */
  readonly optional: boolean;
  /** May be turned round. */
  readonly symmetric: boolean;
}

export interface GoldAttribution {
  readonly sentence: number;
  readonly tags: readonly string[];
  readonly source?: Span;
  readonly cue?: Span;
  readonly content: readonly Span[];
}

export interface GoldName {
  readonly span: Span;
  readonly kinds: readonly string[];
}

export interface GoldValue {
  readonly span: Span;
  readonly type: string;
  readonly value?: number;
  readonly max?: number;
  readonly per?: string;
  /** Currency or unit. */
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface GoldReference {
  readonly span: Span;
  /** All of these are meant; any name of each will do. */
  readonly names: readonly (readonly string[])[];
}

/** Words for something said before, and words of the claim that they mean. */
export interface GoldStatement {
  readonly span: Span;
  readonly meant: Span;
}

export interface GoldSentence {
  readonly span: Span;
  readonly tags: readonly string[];
}

export interface GoldText {
  readonly name: string;
  readonly source: Source;
  readonly sentences: readonly GoldSentence[];
  readonly claims: readonly GoldClaim[];
  readonly attributions: readonly GoldAttribution[];
  readonly names: readonly GoldName[];
  readonly values: readonly GoldValue[];
  readonly references: readonly GoldReference[];
  readonly statements: readonly GoldStatement[];
}

/** A file as lines: the head, and sentences with the lines that annotate them. */
interface Draft {
  readonly text: string;
  readonly paragraph: boolean;
  readonly lines: string[];
}

const list = (words: string, mark: string): readonly string[] =>
  words
    .split(mark)
    .map((w) => w.trim())
    .filter((w) => w !== "");

/** Where a quote stands in a sentence, at the borders of words; `quote#2` is its second place. */
export function placeOf(text: string, within: Span, quote: string): Span {
  const [, words = quote, nth] = /^(.*?)(?:#(\d+))?$/.exec(quote) ?? [];
  const places: Span[] = [];
  for (let at = text.indexOf(words, within.start); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (end > within.end) break;
    const inWord = (left: string, right: string): boolean => /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);
    if (inWord(text.charAt(at - 1), text.charAt(at)) || inWord(text.charAt(end - 1), text.charAt(end))) continue;
    places.push({ start: at, end });
  }
  const place = nth === undefined ? places[0] : places[Number(nth) - 1];
  const sentence = text.slice(within.start, within.end);
  if (place === undefined) throw new Error(`"${quote}" is not in "${sentence}"`);
  if (nth === undefined && places.length > 1)
    throw new Error(`"${quote}" is ${places.length} times in "${sentence}": write "${words}#1" or the like`);
  return place;
}

/** Reads one gold file. `name` is how reports call it. */
export function readGold(name: string, file: string): GoldText {
  const { head, drafts } = draftsOf(file);
  let text = head.title === undefined ? "" : `${head.title}\n`;
  const sentences: GoldSentence[] = [];
  for (const { text: words, paragraph } of drafts) {
    if (text !== "") text += paragraph ? "\n" : " ";
    sentences.push({ span: { start: text.length, end: text.length + words.length }, tags: [] });
    text += words;
  }
  const gold = {
    claims: [] as GoldClaim[],
    attributions: [] as GoldAttribution[],
    names: [] as GoldName[],
    values: [] as GoldValue[],
    references: [] as GoldReference[],
    statements: [] as GoldStatement[],
  };
  for (const [index, draft] of drafts.entries()) {
    const within = sentences[index]?.span ?? { start: 0, end: 0 };
    for (const line of draft.lines) annotate({ text, within, index, gold, line });
    const tags = [...gold.claims, ...gold.attributions].filter((x) => x.sentence === index).flatMap((x) => x.tags);
    sentences[index] = { span: within, tags: [...new Set(tags)] };
  }
  const { title, published, publisher } = head;
  const source = {
    text,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
  };
  return { name, source, sentences, ...gold };
}

function draftsOf(file: string): {
  readonly head: Readonly<Record<string, string | undefined>>;
  readonly drafts: readonly Draft[];
} {
  const head: Record<string, string> = {};
  const drafts: Draft[] = [];
  let paragraph = true;
  for (const line of file.split("\n")) {
    const field = /^(title|published|publisher): (.*)$/.exec(line);
    if (field?.[1] !== undefined) head[field[1]] = (field[2] ?? "").trim();
    else if (line.trim() === "") paragraph = true;
    else if (line.startsWith("> ")) {
      drafts.push({ text: line.slice(2).trim(), paragraph, lines: [] });
      paragraph = false;
    } else if (!line.startsWith("#")) drafts.at(-1)?.lines.push(line.trim());
  }
  return { head, drafts };
}

interface Line {
  readonly text: string;
  readonly within: Span;
  readonly index: number;
  readonly gold: {
    readonly claims: GoldClaim[];
    readonly attributions: GoldAttribution[];
    readonly names: GoldName[];
    readonly values: GoldValue[];
    readonly references: GoldReference[];
    readonly statements: GoldStatement[];
  };
  readonly line: string;
}

function annotate({ text, within, index, gold, line }: Line): void {
  const place = (quote: string): Span => placeOf(text, within, quote);
  const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  const pairs = (): readonly (readonly [quote: string, what: string])[] =>
    list(rest, ";").map((pair) => {
      const at = pair.lastIndexOf(" = ");
      if (at < 0) throw new Error(`no " = " in "${pair}"`);
      return [pair.slice(0, at).trim(), pair.slice(at + 3).trim()] as const;
    });
  if (word === "names")
    for (const [quote, kind] of pairs()) gold.names.push({ span: place(quote), kinds: list(kind, "/") });
  else if (word === "refers")
    for (const [quote, names] of pairs())
      gold.references.push({ span: place(quote), names: list(names, "+").map((n) => list(n, "/")) });
  else if (word === "means")
    for (const [quote, meant] of pairs())
      gold.statements.push({ span: place(quote), meant: placeOf(text, { start: 0, end: within.end }, meant) });
  else if (word === "values")
    for (const [quote, value] of pairs()) gold.values.push({ span: place(quote), ...goldValueOf(value) });
  else if (word === "claim") gold.claims.push(claimOf(rest, index, place));
  else if (word === "said") gold.attributions.push(attributionOf(rest, index, place));
  else throw new Error(`"${word}" begins no line of annotation: ${line}`);
}

/** "quantity 60 branch max:70", "money 1900 USD per:year", "date 2025-03", "daterange 2022-03/2024-06", "duration - month". */
function goldValueOf(words: string): Omit<GoldValue, "span"> {
  const [type = "", amount = "-", ...more] = words.split(/\s+/);
  if (type === "date" || type === "daterange" || type === "time") {
    const [from = "", to] = amount.split("/");
    return { type, ...(from === "" ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  const option = (key: string): string | undefined => more.find((m) => m.startsWith(`${key}:`))?.slice(key.length + 1);
  const unit = more.filter((m) => !m.includes(":")).join(" ");
  const max = option("max");
  const per = option("per");
  return {
    type,
    ...(amount === "-" ? {} : { value: Number(amount) }),
    ...(unit === "" ? {} : { unit }),
    ...(max === undefined ? {} : { max: Number(max) }),
    ...(per === undefined ? {} : { per }),
  };
}

function fieldsOf(rest: string): { readonly tags: readonly string[]; readonly fields: readonly string[] } {
  const [, tags = "", body = ""] = /^(\S+)\s+(.*)$/.exec(rest) ?? [];
  return { tags: tags.split(","), fields: body.split(" | ").map((f) => f.trim()) };
}

/** tags  subject | predicate | object | chain > chain ; other chain | flags */
function claimOf(rest: string, sentence: number, place: (quote: string) => Span): GoldClaim {
  const { tags, fields } = fieldsOf(rest);
  const [subject = "", predicate = "-", object = "-", chain = "-", marks = ""] = fields;
  const flags = new Set(marks.split(/\s+/));
  const either = (flag: string, otherwise: string): readonly string[] =>
    flags.has(flag) ? [flag] : flags.has(`${flag}-ok`) ? [otherwise, flag] : [otherwise];
  const certainty = either("hedged", "stated");
  const chains = list(chain, ";").map((c) => (c === "-" ? [] : list(c, ">")));
  const mood = flags.has("question") ? ["question"] : either("conditional", "declarative");
  return {
    sentence,
    tags,
    subjects: [place(subject)],
    objects: object === "-" ? [] : [place(object)],
    ...(predicate === "-" ? {} : { predicate }),
    chains: chains.length === 0 ? [[]] : chains,
    polarity: either("denied", "affirmed"),
    certainty: certainty.includes("hedged") ? [...certainty, "speculated"] : certainty,
    mood: mood[0] === "question" ? ["question"] : mood,
    verbatim: flags.has("verbatim") ? [true] : flags.has("verbatim-ok") ? [true, false] : [false],
    optional: flags.has("optional"),
    symmetric: flags.has("symmetric"),
  };
}

/** tags  source | cue | content + content */
function attributionOf(rest: string, sentence: number, place: (quote: string) => Span): GoldAttribution {
  const { tags, fields } = fieldsOf(rest);
  const [source = "-", cue = "-", content = ""] = fields;
  return {
    sentence,
    tags,
    ...(source === "-" ? {} : { source: place(source) }),
    ...(cue === "-" ? {} : { cue: place(cue) }),
    content: list(content, " + ").map(place),
  };
}
