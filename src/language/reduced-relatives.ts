// Participles that look like past tenses: "the trucks stopped by police were …".
import { antecedentsBefore } from "./antecedents.ts";
import type { Frame } from "./clause-frames.ts";
import { findAround, hasFiniteVerb, open, type State } from "./clause-state.ts";
import { basePhrase, isComma, isDatePhrase, type Row } from "./phrases.ts";
import type { VerbGroup } from "./sentence.ts";

/** "the trucks stopped by police were …": by at once after an ambiguous form, and a finite verb further on. */
export function isReducedHere({ row, frame }: State, at: number, verb: VerbGroup): boolean {
  if (!verb.ambiguous || frame.left.length === 0) return false;
  if (row.chunks[at - 1]?.kind !== "noun") return isComma(row, at - 1) && endsAtComma(row, at);
  // "the minister, in remarks published on Monday, urged …"
  if (row.chunks[at - 2]?.kind === "preposition" && isComma(row, at - 3) && endsAtComma(row, at)) return true;
  if (isWithoutObject(row, at, verb) && finiteBehind(row, at)) return true;
  const next = row.chunks[at + 1];
  return (
    next?.kind === "preposition" &&
    row.tokens[next.from]?.norm === "by" &&
    row.chunks.slice(at + 2, at + 10).some((c) => c.verb?.form === "finite" && !c.verb.ambiguous)
  );
}

/** Verbs that always have an object: without one they are in the passive ("emails released this week showed"). */
const transitive = new Set(
  "accuse base build call charge conduct convict design detain draft equip fund hold identify impose injure issue join kill launch locate make name obtain organise organize pay plan post produce publish release report reserve reveal schedule see send sign situate take unveil use wound write".split(
    " ",
  ),
);

function isWithoutObject(row: Row, at: number, { lemma, head, last }: VerbGroup): boolean {
  if (!transitive.has(lemma) || head !== last) return false;
  const next = row.chunks[at + 1];
  if (next?.kind === "noun") return isDatePhrase(row, basePhrase(next));
  return next?.kind === "preposition" || (next?.kind === "adverb" && row.chunks[at + 2]?.kind === "preposition");
}

/** A finite verb further on that nothing but phrases stands before: no comma, no joining word, no new clause. */
function finiteBehind(row: Row, at: number): boolean {
  for (let i = at + 1; i < at + 12; i++) {
    const chunk = row.chunks[i];
    if (chunk?.verb !== undefined) return chunk.verb.form === "finite";
    if (chunk?.kind === "conjunction" && row.chunks[i + 1]?.kind === "noun") continue;
    if (chunk?.kind !== "noun" && chunk?.kind !== "preposition" && chunk?.kind !== "adverb") return false;
  }
  return false;
}

/** ", dubbed “an odyssey”, was …": a comma after the participle, and a finite verb right behind it. */
function endsAtComma(row: Row, at: number): boolean {
  for (let i = at + 1; i < row.chunks.length; i++) {
    const kind = row.chunks[i]?.kind;
    if (kind === "conjunction" || (row.chunks[i]?.verb?.ambiguous === true && isJoined(row, i))) continue;
    if (isComma(row, i)) {
      let next = i + 1;
      while (row.chunks[next]?.kind === "quotation-mark" || row.chunks[next]?.kind === "adverb") next++;
      return row.chunks[next]?.verb?.form === "finite";
    }
    if (kind !== "noun" && kind !== "preposition" && kind !== "adverb" && kind !== "quotation-mark") return false;
  }
  return false;
}

/** "founded in 1921 and still controlled by": the second of two. */
function isJoined(row: Row, at: number): boolean {
  let i = at - 1;
  while (row.chunks[i]?.kind === "adverb") i--;
  return row.chunks[i]?.kind === "conjunction";
}

/** Said of whoever acts, not of the place where: "spoke outside the court, flanked by his wife". */
const companion = /^(?:accompany|arm|dress|escort|flank|surround)$/;

export function openReduced(state: State, at: number, verb: VerbGroup): void {
  const acting = state.comma && companion.test(verb.lemma) ? findAround(state, hasFiniteVerb) : undefined;
  if (acting !== undefined) {
    const frame = open(state, { kind: "participle", start: verb.from, parent: acting, controller: acting });
    frame.verb = { ...verb, form: "past-participle", passive: true };
    return;
  }
  const antecedents = antecedentsBefore(state.row, at, state.last?.phrase);
  const frame = open(state, { kind: "participle", start: verb.from, parent: state.frame });
  frame.verb = { ...verb, form: "past-participle", passive: true };
  frame.subject = antecedents[0];
  frame.subjectRule = "reduced-relative";
}

/** A verb with an object or with a clause as its content is no participle; and a main verb follows a noun or an adverb. */
export function canBeReduced({ frames, row }: State, misread: Frame, at: number): boolean {
  const before = row.chunks[at - 1]?.kind;
  if (misread.objects.length > 0 || (before !== "noun" && before !== "adverb")) return false;
  return !frames.some((f) => f.parent === misread && f.kind === "complement");
}

/** "The trucks stopped at the border were searched": what was read as the main verb is a participle, and this is the main verb. */
export function rereadAsReduced(state: State, misread: Frame, verb: VerbGroup): void {
  const main = open(state, {
    kind: misread.kind,
    start: misread.start,
    parent: misread.parent,
    introducer: misread.introducer,
  });
  main.subject =
    misread.subject === undefined ? undefined : { ...misread.subject, to: Math.max(misread.subject.to, misread.end) };
  main.subjectRule = "before-reduced-relative";
  main.verb = verb;
  const reduced = misread.verb;
  if (reduced === undefined) return;
  misread.kind = "participle";
  misread.parent = main;
  misread.introducer = undefined;
  misread.verb = { ...reduced, form: "past-participle", passive: true };
  misread.subjectRule = "reduced-relative";
}
