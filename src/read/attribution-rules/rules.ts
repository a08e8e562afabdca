// The rules of attribution in the order in which they are tried on a sentence: what claims most of it first.
import { accordingTo } from "./according-to.ts";
import { adjectiveCue } from "./adjective-cue.ts";
import { answeredReport } from "./answered-report.ts";
import { asSaid } from "./as-said.ts";
import { aside } from "./aside.ts";
import type { AttributionRule } from "./candidate.ts";
import { headlineColon } from "./headline-colon.ts";
import { nounCue } from "./noun-cue.ts";
import { passiveCue } from "./passive-cue.ts";
import { quotedAsSaying } from "./quoted-as-saying.ts";
import { verbCue } from "./verb-cue.ts";

export const attributionRules: readonly AttributionRule[] = [
  headlineColon,
  quotedAsSaying,
  asSaid,
  aside,
  accordingTo,
  answeredReport,
  verbCue,
  adjectiveCue,
  passiveCue,
  nounCue,
];
