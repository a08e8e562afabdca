// "Berg: The port will close" and "MODERATOR: Thank you": a short name before a colon at the start of a paragraph, and what follows.
import type { AttributionRule } from "./candidate.ts";
import { type SentenceView, spanOf, wordAt } from "./sentence-view.ts";

export const headlineColon: AttributionRule = (view) => {
  const colon = view.tokens.findIndex((t) => t.norm === ":");
  if (colon < 1 || colon > 9 || colon + 2 >= view.tokens.length || !isNameLike(view, colon)) return [];
  const from = view.tokens[0]?.tag === "PUNCT" ? 1 : 0;
  if (!isSaid(view, colon + 1)) return [];
  const [source, cue] = [spanOf(view, { from, to: colon }), spanOf(view, { from: colon, to: colon + 1 })];
  const whole = spanOf(view, { from: colon + 1, to: view.tokens.length });
  if (source === undefined || cue === undefined || whole === undefined) return [];
  const last = view.quoted[view.tokens.length - 1];
  const content = last !== undefined && last.span.end > whole.end ? { start: whole.start, end: last.span.end } : whole;
  return [
    {
      rule: "colon",
      sentence: view.index,
      source,
      cue,
      content: [content],
      act: "states",
      telling: true,
      confidence: 0.7,
    },
  ];
};

/** Whether a clause or a quotation follows, and no list ("Ohio: Berg, Ortiz, Ruiz"). */
const isSaid = ({ tokens, quoted }: SentenceView, from: number): boolean =>
  tokens.some((t, i) => i >= from && (t.tag === "VERB" || t.tag === "AUX")) ||
  quoted[from] !== undefined ||
  tokens.filter((t) => t.norm === ",").length < 2;

/** A name, title or role, without a verb, and no heading of a list ("Note:", "Related:"). */
function isNameLike(view: SentenceView, to: number): boolean {
  if (view.verbs.some((v) => v.from < to) || view.quoted.slice(0, to).some((q) => q !== undefined)) return false;
  const words = view.tokens.slice(0, to);
  // "LAGOS, May 3 (AFP): …" is where it was written
  if (words.at(-1)?.norm === ")" || words[0]?.tag === "ADP") return false;
  if (!/^\p{Lu}/u.test(words.find((t) => t.tag !== "PUNCT")?.text ?? "")) return false;
  if (
    /^(?:note|related|update|updated|correction|photos?|video|watch|read|editor's|here|now|then|analysis|exclusive|full|date|time|location|source|advice|question)$/.test(
      wordAt(view, 0),
    )
  )
    return false;
  if (words.length === 1 && (words[0]?.text.length ?? 0) < 3) return false;
  return (
    words.some((t) => t.tag === "PROPN" || t.tag === "NOUN") &&
    words.every((t) => /^(?:PROPN|NOUN|ADJ|DET|PART|PUNCT|X|ADP|CCONJ|NUM)$/.test(t.tag)) &&
    words.filter((t) => t.tag === "ADP").length < 2
  );
}
