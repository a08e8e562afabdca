// A claim that is answered stands twice: as whoever answers it has it, and as it was reported.
import type { Attribution } from "../domain/attribution.ts";
import { answeredRule } from "./attribution-rules/answered-report.ts";
import { isNegative } from "./claim-rules/clause-stance.ts";
import type { ClaimView, Draft } from "./claim-rules/draft.ts";

/** A draft with the attributions through which it may come. */
export interface Telling {
  readonly draft: Draft;
  readonly view: ClaimView;
}

/**
 * The draft as it is, through all voices but the one that is answered; and, where it lies in an answered report, as that report has it: "Berg denied a
 * report by the Post that the port had closed" has Berg deny it and the Post affirm it.
 */
export function tellingsOf(draft: Draft, view: ClaimView): readonly Telling[] {
  const token = view.analysis.tokens[draft.at];
  const isAnswered = (a: Attribution): boolean => a.rules[0] === answeredRule;
  const answered = view.attributions.filter(isAnswered);
  if (token === undefined || answered.length === 0) return [{ draft, view }];
  const others = { ...view, attributions: view.attributions.filter((a) => !isAnswered(a)) };
  const report = answered.find(({ content }) => content.some((c) => c.start <= token.start && token.end <= c.end));
  if (report === undefined) return [{ draft, view: others }];
  const denied = draft.clause !== undefined && (draft.clause.verb.negated || isNegative(draft.clause.subject, view));
  const reported: Draft = { ...draft, polarity: denied ? "denied" : "affirmed" };
  return [
    { draft: { ...draft, polarity: isDenial(others, token.start) !== denied ? "denied" : "affirmed" }, view: others },
    { draft: reported, view: { ...view, attributions: [report] } },
  ];
}

/** Whether the words at a place are denied by the voice around them. */
const isDenial = ({ attributions }: ClaimView, at: number): boolean =>
  attributions.some(({ act, content }) => act === "denies" && content.some((c) => c.start <= at && at < c.end));
