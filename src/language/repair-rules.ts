// All repairs of tags, in the order in which they are tried on a word: later ones see the tag that earlier ones gave.
import { modifierRepairs } from "./repairs-to-modifiers.ts";
import { nounRepairs } from "./repairs-to-nouns.ts";
import { verbRepairs } from "./repairs-to-verbs.ts";
import type { RepairRule } from "./tagging.ts";

export const repairRules: readonly RepairRule[] = [...modifierRepairs, ...nounRepairs, ...verbRepairs];
