// A sentence taken apart: tokens, chunks and clauses, all pointing into the text. The types that the rest of the language room fills.

/** `[start, end)` in UTF-16 code units of the text that was given. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Universal part-of-speech tags (universaldependencies.org/u/pos), as the tagger gives them and repair leaves them. */
export type Tag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

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

/** A run of tokens, `[from, to)` as indices into the sentence's tokens, with the index of its head. */
export interface Chunk {
  readonly kind:
    | "noun"
    | "verb"
    | "preposition"
    | "adjective"
    | "adverb"
    | "conjunction"
    | "subordinator"
    | "punctuation"
    | "other";
  readonly from: number;
  readonly to: number;
  readonly head: number;
}
