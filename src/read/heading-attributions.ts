// Who says what in headings, which have a grammar of their own: "Kremlin: talks will resume", "Talks stall, says envoy", "Minister says no deal".
import type { CastMember } from "../domain/actor.ts";
import { type Span, sameSpan } from "../domain/span.ts";
import { type CueVerb, cueVerb } from "../language/cue-verbs.ts";
import { nounLemma, verbLemma } from "../language/lemmas.ts";
import type { Candidate } from "./attribution-rules/candidate.ts";
import { actOf } from "./attribution-rules/cue-content.ts";
import { roleNouns } from "./name-words.ts";
import type { Peopled } from "./stages.ts";

/** What speaks in headings besides names and roles. */
const telling = new Set(
  "official police source report study poll survey ministry government expert resident witness union court army military charity watchdog prosecutor rebel media agency firm company bank campaign family doctor".split(
    " ",
  ),
);

/** The attributions of headlines and subheadings. Each stands before the sentence that follows it. */
export function headingAttributions(
  { document: { text }, passages, sentences }: Peopled,
  near: (span: Span) => readonly CastMember[],
): readonly Candidate[] {
  return passages.flatMap(({ kind, span }) => {
    if (kind !== "headline" && kind !== "subheading") return [];
    const before = sentences.findIndex(({ passage }) => passage.span.start >= span.end);
    const heading: Heading = { text, span, cast: near(span) };
    const found = aside(heading) ?? colon(heading) ?? verbFirst(heading);
    return found === undefined ? [] : [{ ...found, sentence: (before < 0 ? sentences.length : before) - 0.5 }];
  });
}

interface Heading {
  readonly text: string;
  readonly span: Span;
  readonly cast: readonly CastMember[];
}

type Found = Omit<Candidate, "sentence">;

const wordsOf = ({ text, span }: Heading): string => text.slice(span.start, span.end).trimEnd();

/** A stretch of the heading, by offsets within it. */
const at = ({ span }: Heading, from: number, words: string): Span => ({
  start: span.start + from,
  end: span.start + from + words.length,
});

/** "Talks stall, envoy says", "Talks stall, says envoy", "Talks stall, according to envoy". */
function aside(heading: Heading): Found | undefined {
  const words = wordsOf(heading);
  const comma = words.lastIndexOf(", ");
  if (comma < 8) return undefined;
  const tail = words.slice(comma + 2);
  const [first = "", last = ""] = [/^\S+/.exec(tail)?.[0], /\S+$/.exec(tail)?.[0]];
  const cue = tail.toLowerCase().startsWith("according to ") ? "according to" : asideVerb(first) ? first : undefined;
  const leads = cue !== undefined;
  if (!leads && !asideVerb(last)) return undefined;
  const spoken = leads ? cue : last;
  const who = leads ? tail.slice(cue.length).trim() : tail.slice(0, -last.length).trim();
  const source = at(heading, leads ? words.length - who.length : comma + 2, who);
  if (who === "" || !canSpeak(heading, source)) return undefined;
  const cueAt = at(heading, leads ? comma + 2 : words.length - last.length, spoken);
  return {
    rule: "heading-aside",
    source,
    cue: cueAt,
    content: [at(heading, 0, words.slice(0, comma))],
    act: actOf(asideVerb(spoken)?.act ?? "reports"),
    telling: true,
    confidence: 0.8,
  };
}

/** "Kremlin: talks will resume" and "Talks will resume: Kremlin". A country before the colon is a matter, and nobody who speaks. */
function colon(heading: Heading): Found | undefined {
  const [, left = "", mark = "", right = ""] = /^(.+?)(:\s+|\s[–—-]\s)(.+)$/.exec(wordsOf(heading)) ?? [];
  const [before, behind] = [at(heading, 0, left), at(heading, left.length + mark.length, right)];
  const opens = mark.startsWith(":") && right.includes(" ") && canSpeak(heading, before, true);
  const closes = !opens && left.split(" ").length > 2 && canSpeak(heading, behind, true);
  if (!opens && !closes) return undefined;
  return {
    rule: "heading-colon",
    source: opens ? before : behind,
    cue: at(heading, left.length + mark.search(/\S/), mark.trim()),
    content: [opens ? behind : before],
    act: "states",
    telling: true,
    confidence: 0.7,
  };
}

/** "Minister says no deal", "Police warn of floods". */
function verbFirst(heading: Heading): Found | undefined {
  const words = wordsOf(heading);
  for (const { 0: word, index } of words.matchAll(/\p{L}+/gu)) {
    const verb = index === 0 ? undefined : plainVerb(word);
    const who = words.slice(0, index).trimEnd();
    if (verb === undefined) continue;
    if (who.includes(",") || who.includes(":") || !canSpeak(heading, at(heading, 0, who))) return undefined;
    const rest = words.slice(index + word.length).trimStart();
    if (!rest.includes(" ")) return undefined;
    return {
      rule: "heading-verb",
      source: at(heading, 0, who),
      cue: at(heading, index, word),
      content: [at(heading, words.length - rest.length, rest)],
      act: actOf(verb.act),
      telling: verb.frames.has("zero-that"),
      confidence: 0.7,
    };
  }
  return undefined;
}

/** A verb that may stand beside what is said ("says", "warned"); headings write it in the present or the past. */
function asideVerb(word: string): CueVerb | undefined {
  const verb = /(?:s|ed|aid|old|say|warn)$/i.test(word) ? cueVerb(verbLemma(word.toLowerCase())) : undefined;
  return verb?.frames.has("aside") ? verb : undefined;
}

/** A verb of saying in the form that headings give it; nouns that look like one ("reports", "claims") are none. */
function plainVerb(word: string): CueVerb | undefined {
  const verb = asideVerb(word);
  return verb === undefined ||
    verb.attitude ||
    /^(?:reports?|claims|notes|comments?|states|remarks|answers|estimates|forecasts|promises|pledges)$/i.test(word)
    ? undefined
    : verb;
}

/** Whether a few words are somebody who can speak: a name at their end, or a role. */
function canSpeak({ text, cast }: Heading, span: Span, alone = false): boolean {
  const words = text.slice(span.start, span.end).split(/\s+/);
  const last = words.at(-1) ?? "";
  if (words.length > 6 || /^(?:what|how|why|when|where|who|if|as|after|before)$/i.test(words[0] ?? "")) return false;
  const named = cast.some(({ kind, mentions }) =>
    mentions.some(
      (mention) =>
        mention.form === "name" &&
        kind !== "place" &&
        (sameSpan(mention.span, span) || (mention.span.end === span.end && mention.span.start >= span.start)) &&
        !(alone && mention.rule === "known-country"),
    ),
  );
  const noun = nounLemma(last.toLowerCase());
  return named || roleNouns.has(noun) || telling.has(noun);
}
