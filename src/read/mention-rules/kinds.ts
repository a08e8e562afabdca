// What kind of actor a name that no list knows is: of all rules that hold, the one that goes furthest.
import type { ActorKind } from "../../domain/actor.ts";
import type { Word } from "../../language/tokens.ts";
import { bodyRules } from "./body-rules.ts";
import type { KindRule, Seen } from "./kind-rule.ts";
import { personRules } from "./person-rules.ts";
import type { Piece } from "./pieces.ts";
import { placeRules } from "./place-rules.ts";

/** A kind with the rule that says so and how far it goes, in [0, 1]. */
export interface Guess {
  readonly kind: ActorKind;
  readonly rule: string;
  readonly weight: number;
}

/** Furthest first; of equal ones persons before bodies before places. */
const rules: readonly KindRule[] = [...personRules, ...bodyRules, ...placeRules].sort(([, , a], [, , b]) => b - a);

/** What a name may be. A name that no rule fits is an organisation, with little weight. */
export function guessKind(words: readonly Word[], piece: Piece): Guess {
  const name = words.slice(piece.from, piece.to);
  const seen: Seen = {
    words,
    piece,
    name,
    first: name[0]?.text ?? "",
    last: name.at(-1)?.text ?? "",
    before: (back) => words[piece.from - back]?.text.toLowerCase() ?? "",
    after: (ahead) => words[piece.to + ahead - 1]?.text.toLowerCase() ?? "",
  };
  const rule = rules.find(([, , , fits]) => fits(seen));
  return rule === undefined
    ? { kind: "organisation", rule: "unknown-name", weight: 0.3 }
    : { kind: rule[1], rule: rule[0], weight: rule[2] };
}
