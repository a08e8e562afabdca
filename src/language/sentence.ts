// A sentence taken apart: tokens, chunks and clauses, all pointing into the text. The types that the rest of the language room fills.

/** `[start, end)` in UTF-16 code units of the text that was given. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Universal part-of-speech tags (universaldependencies.org/u/pos), as the tagger gives them and repair leaves them. */
export const tags = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

export type Tag = (typeof tags)[number];

export interface Token extends Stretch {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, with quotes, dashes and apostrophes folded to ASCII. */
  readonly norm: string;
  readonly lemma: string;
  readonly tag: Tag;
  /** The rule that changed the tagger's tag, where one did. */
  readonly repair?: string;
}

/** A run of tokens, `[from, to)` as indices into the sentence's tokens. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export type ChunkKind =
  | "noun"
  | "verb"
  | "preposition"
  | "adjective"
  | "adverb"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "complementiser"
  | "quotation-mark"
  | "punctuation"
  | "other";

/** A run of tokens that belong together, without anything nested in it, with the index of its head. */
export interface Chunk extends Run {
  readonly kind: ChunkKind;
  readonly head: number;
  /** What a verb chunk says about its verb; only there. */
  readonly verb?: VerbGroup;
}

export type VerbForm = "finite" | "infinitive" | "present-participle" | "past-participle";

/** A verb with its auxiliaries, negation, adverbs between them and particle: "have not yet piled up". */
export interface VerbGroup extends Run {
  /** The first full verb, or the last form of "be" where there is none. */
  readonly head: number;
  /** The last full verb of a catenation: "screening" in "started screening"; else the head. */
  readonly last: number;
  /** Lemma of the head, and of the last verb. */
  readonly lemma: string;
  readonly lastLemma: string;
  readonly form: VerbForm;
  /** No auxiliary, and a form that could be a past tense or a participle ("stopped"). */
  readonly ambiguous: boolean;
  /** The full verb is a form of "be". */
  readonly copula: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal?: string;
  /** "up" in "piled up". */
  readonly particle?: string;
}

/** A noun phrase: its base and what hangs on it. The run has prepositional phrases in it ("the backlog of trucks"); `core` has not ("the backlog"). */
export interface NounPhrase extends Run {
  readonly core: Run;
  readonly head: number;
  /** The members of a coordination ("electronics, drone components and goods"); empty where there is none. */
  readonly parts: readonly NounPhrase[];
}

/** A prepositional phrase that belongs to a verb. The run starts at the preposition; `phrase` is absent where a clause or nothing follows it. */
export interface Oblique extends Run {
  /** Lower case, all of it: "according to", "rather than". */
  readonly preposition: string;
  readonly phrase?: NounPhrase;
}

export type ClauseKind = "main" | "complement" | "relative" | "participle" | "adverbial" | "infinitive";

/** A verb with what takes part in it. The run goes from the introducer or subject to the last word that belongs to the clause, clauses within it included. */
export interface Clause extends Run {
  readonly kind: ClauseKind;
  readonly verb: VerbGroup;
  /** "that", "which", "because", "after": what opens the clause. */
  readonly introducer?: Run;
  readonly subject?: NounPhrase;
  /** How the subject was found: "before-verb", "antecedent", "controller", "coordination", "inversion", … */
  readonly subjectRule?: string;
  readonly objects: readonly NounPhrase[];
  /** An adjective or participle that is said of the subject: "dependent" in "remains dependent on". */
  readonly predicative?: Run;
  readonly obliques: readonly Oblique[];
  /** Adverbs and noun phrases of time that belong to the verb: "finally", "last week". */
  readonly adverbs: readonly Run[];
  /** Index of the clause that this one belongs to, in the sentence's clauses. */
  readonly parent?: number;
  /** Token of the noun whose content the clause is: "decision" for "to close" in "a decision to close". */
  readonly noun?: number;
  /** Whether it is joined by "and", "or", "but" to the clause before it. */
  readonly coordinated: boolean;
}

/** A noun phrase that stands beside another and says what it is: "Anna Berg, a logistics executive". */
export interface Apposition {
  readonly of: NounPhrase;
  readonly phrase: NounPhrase;
}

export interface Analysis extends Stretch {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  readonly appositions: readonly Apposition[];
}

/** The stretch of the text that a run of tokens covers. An empty run gives an empty stretch at the sentence's start. */
export function stretchOf(
  { from, to }: Run,
  { tokens, start }: { readonly tokens: readonly Token[]; readonly start: number },
): Stretch {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from
    ? { start, end: start }
    : { start: first.start, end: last.end };
}
