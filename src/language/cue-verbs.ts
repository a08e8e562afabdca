// Verbs whose subject is a voice: verbs of saying and thinking (reporting-verbs.json) and of attitude (attitude-verbs.json, "criticise", "support"). Data in, look-ups out.
import attitudes from "./en/attitude-verbs.json" with { type: "json" };
import reports from "./en/reporting-verbs.json" with { type: "json" };

/**
 * How what is said may stand beside the verb: "that" and "zero-that" clauses, "question" (whether, what …), "quotation", "aside" (X, she said),
 * "infinitive" (vowed to …), "object-infinitive" (urged her to …), "gerund", "object", "addressee-object" (told her that …), "addressee-to" (said
 * to her that …), "passive" (is expected to …), "document-subject" (only things that can tell may be its subject, and they may), and prepositions.
 */
export interface CueVerb {
  readonly act: string;
  readonly frames: ReadonlySet<string>;
  /** Whether it tells an attitude to something rather than words or thoughts. */
  readonly attitude: boolean;
}

interface Entry {
  readonly act: string;
  readonly frames: readonly string[];
}

function index(entries: Readonly<Record<string, Entry>>, attitude: boolean): [string, CueVerb][] {
  return Object.entries(entries).map(([lemma, { act, frames }]) => [lemma, { act, frames: new Set(frames), attitude }]);
}

const verbs: ReadonlyMap<string, CueVerb> = new Map([...index(attitudes, true), ...index(reports, false)]);

/** What is known about a verb as a cue, by its lemma with its particle ("say", "point out", "lash out"); undefined where it is none. */
export function cueVerb(lemma: string): CueVerb | undefined {
  // Base forms are guessed for verbs that the lemma list does not know: "chided" may come as "chid", "profiled" as "profil".
  return (
    verbs.get(lemma) ??
    verbs.get(`${lemma}e`) ??
    (/([bdglmnprt])\1$|e$/.test(lemma) ? verbs.get(lemma.slice(0, -1)) : undefined)
  );
}
