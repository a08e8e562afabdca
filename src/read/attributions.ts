// Who says what: the rules on every sentence, quotations that go on, then voices and the tree of scopes.
import type { Attribution } from "../domain/attribution.ts";
import { type Candidate, directnessOf } from "./attribution-rules/candidate.ts";
import { throughCited } from "./attribution-rules/cited-source.ts";
import { continueQuotations } from "./attribution-rules/continued-quotation.ts";
import { attributionRules } from "./attribution-rules/rules.ts";
import { type SentenceView, viewSentences } from "./attribution-rules/sentence-view.ts";
import { headingAttributions } from "./heading-attributions.ts";
import { voiceOfSource } from "./joint-voices.ts";
import { findQuotations } from "./quotations.ts";
import { addRelays } from "./relays.ts";
import { nest } from "./scope-tree.ts";
import type { Attributed, Peopled } from "./stages.ts";
import { castNear } from "./touched.ts";

/** Adds the attributions of a text, numbered a1, a2, … in reading order; `within` makes them a tree. */
export function findAttributions(peopled: Peopled): Attributed {
  const { document, blocks, sentences, cast } = peopled;
  const places = peopled.passages.map(({ span }) => span);
  const near = castNear(cast, places);
  const quotations = findQuotations(document.text, blocks);
  const views = viewSentences(document.text, sentences, quotations);
  const inSentences = continueQuotations(views, views.flatMap(candidatesIn));
  const found = [...headingAttributions(peopled, near), ...inSentences];
  const tree = nest(found, places);
  const attributions = tree.map(({ candidate, within }, index): Attribution => {
    const { source, cue, content, to, when } = candidate;
    const named = candidate.antecedent ?? source;
    const quote = (span: { start: number; end: number }) => document.text.slice(span.start, span.end);
    return {
      id: `a${index + 1}`,
      voice: voiceOfSource(document.text, named, named === undefined ? [] : near(named)),
      act: candidate.act,
      ...(source && { source }),
      ...(cue && { cue }),
      content,
      directness: directnessOf(document, content),
      ...(to && { to: { text: quote(to), span: to } }),
      ...(when && { when: { text: quote(when), span: when } }),
      ...(within !== undefined && { within: `a${within + 1}` }),
      rules: [candidate.rule, ...(candidate.telling ? [] : ["attitude"])],
      confidence: candidate.confidence,
    };
  });
  return { ...peopled, attributions: addRelays(attributions, peopled, near) };
}

/**
 * Whether what stands in the content is said by the voice. An attitude is not: in "Berg criticised the plan to close the port" nobody says that the
 * port closes; that Berg criticised is a claim of its own.
 */
export function framesClaims({ rules }: Attribution): boolean {
  return !rules.includes("attitude");
}

function candidatesIn(view: SentenceView): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const rule of attributionRules) found.push(...rule(view, found));
  return throughCited(view, found);
}
