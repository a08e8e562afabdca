// Verbs that report what somebody says or thinks: which act it is and how its content may stand. The list is data; this file only looks it up.
import data from "./en/reporting-verbs.json" with { type: "json" };

/** How the content of a reporting verb may stand beside it. */
export type ReportingFrame =
  | "zero-that"
  | "that"
  | "quotation"
  | "addressee-object"
  | "addressee-to"
  | "object"
  | "infinitive"
  | "document-subject";

export interface ReportingVerb {
  /** One of the speech acts of domain/attribution.ts. */
  readonly act: string;
  readonly frames: readonly string[];
}

const verbs: ReadonlyMap<string, ReportingVerb> = new Map(Object.entries(data));

/** What is known about a reporting verb, by its lemma with its particle ("say", "point out"); undefined where it reports nothing. */
export function reportingVerb(lemma: string): ReportingVerb | undefined {
  return verbs.get(lemma);
}

/** Whether the content of this verb may stand in this way beside it. */
export function reportsWith(lemma: string, frame: ReportingFrame): boolean {
  return verbs.get(lemma)?.frames.includes(frame) ?? false;
}
