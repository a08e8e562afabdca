// What a rule of coreference is: the words that it knows, and how it finds whom they mean.
import type { MentionForm } from "../../domain/actor.ts";
import type { LocalId } from "../../domain/ids.ts";
import type { Token } from "../../language/sentence.ts";
import type { Discourse, Here } from "./discourse.ts";

export interface CoreferenceRule {
  readonly id: string;
  readonly form: MentionForm;
  /** The words, folded, that it begins with: it is asked nowhere else. */
  readonly opens: readonly string[];
  /** How many tokens from `at` on are its words; 0 where they are not. */
  readonly match: (tokens: readonly Token[], at: number) => number;
  /** Whom they mean; empty where that stays open. */
  readonly resolve: (here: Here, discourse: Discourse) => readonly LocalId[];
}
