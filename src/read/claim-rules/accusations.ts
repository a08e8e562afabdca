// What somebody is accused of is said by whoever accuses: "Riga accused the firm of hiding a leak" does not mean that it hid one.
import { cueVerb } from "../../language/cue-verbs.ts";
import type { Clause } from "../../language/sentence.ts";
import { parentOf } from "./clause-stance.ts";
import type { ClaimView } from "./draft.ts";

/** The clause that accuses, where this one tells of what: "accused the firm of hiding", "was charged with stealing", "blamed it for raising"; else undefined. */
export function accusationAround(clause: Clause, view: ClaimView): Clause | undefined {
  const { tokens } = view.analysis;
  const before = tokens[clause.from - 1]?.norm ?? "";
  const opens = tokens[clause.from]?.norm ?? "";
  const isContent =
    clause.kind === "participle" && (/^(?:of|for|with)$/.test(before) || /^(?:of|for|with)$/.test(opens));
  const parent = isContent ? parentOf(clause, view) : undefined;
  return parent !== undefined && cueVerb(parent.verb.lemma)?.act === "accuses" ? parent : undefined;
}
