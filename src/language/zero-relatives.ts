// Relative clauses without a pronoun: "a claim Baghdad dismissed", "information Moe had collected". What a name cannot be called stands right before the name.
import type { Token } from "./sentence.ts";

/** Nouns of what people say, have, make and decide: none of them is a title that a name follows. */
const things = new Set(
  "accusation agreement allegation amount argument assertion charge claim comment concern condition decision deal demand document evidence fact figure idea information issue law material message money move offer plan point policy position promise proposal question request remark result rule sanction statement step suggestion tactic target technology threat tool trip version view word work".split(
    " ",
  ),
);

/** Whether a new phrase begins at an index: a name behind such a noun, with a verb behind the name. */
export function opensZeroRelative(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.tag !== "NOUN" || tokens[at]?.tag !== "PROPN" || !things.has(before.lemma)) return false;
  let next = at + 1;
  while (tokens[next]?.tag === "PROPN") next++;
  if (tokens[next]?.tag === "ADV") next++;
  return tokens[next]?.tag === "VERB" || tokens[next]?.tag === "AUX";
}
