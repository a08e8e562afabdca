// Who says it: voices and the attributions that nest into chains (this article, citing Kommersant, citing a trucking-industry source).
import type { LocalId } from "./ids.ts";
import type { Span } from "./span.ts";

/** How an unnamed voice is unnamed: one who is kept anonymous, many ("analysts"), or nobody at all ("according to reports"). */
export type UnnamedSort = "anonymous" | "collective" | "unspecified";

/** One with a name, several with names who say it together ("Anna Berg and Carlos Ortiz"), or somebody unnamed. `label` is what they are called together. */
export type Voice =
  | { readonly kind: "cast"; readonly member: LocalId; readonly label: string }
  | { readonly kind: "joint"; readonly members: readonly LocalId[]; readonly label: string }
  | { readonly kind: "unnamed"; readonly sort: UnnamedSort; readonly label: string };

/** The kind of a voice as it is shown and stored. */
export type VoiceKind = "named" | UnnamedSort;

export const speechActs = [
  "states",
  "reports",
  "cites",
  "estimates",
  "suggests",
  "denies",
  "declines",
  "asks",
  "believes",
  "announces",
  "accuses",
  "promises",
  "warns",
  "orders",
  "shows",
] as const;
export type SpeechAct = (typeof speechActs)[number];

export type Directness = "direct" | "indirect" | "mixed";

/**
 * That a voice says something. `content` may come in several pieces ("X", she said, "Y"); `source` is absent where the text names none and `cue`
 * where nothing but quotation marks tells. `within` is the attribution around this one: Kommersant cites (outer) a source who estimates (inner).
 */
export interface Attribution {
  readonly id: LocalId;
  readonly voice: Voice;
  readonly act: SpeechAct;
  readonly source?: Span;
  readonly cue?: Span;
  readonly content: readonly Span[];
  readonly directness: Directness;
  readonly to?: { readonly text: string; readonly span: Span; readonly member?: LocalId };
  readonly when?: { readonly text: string; readonly span: Span; readonly value?: LocalId };
  readonly within?: LocalId;
  readonly rules: readonly string[];
  /** How sure we are that it was read rightly, in [0, 1]. */
  readonly confidence: number;
}

/** "named" for members of the cast, else how the voice is unnamed. */
export function voiceKind(voice: Voice): VoiceKind {
  return voice.kind === "unnamed" ? voice.sort : "named";
}

/** The members of the cast who speak with a voice, in the order in which they are named: none, one, or several together. */
export function membersOf(voice: Voice): readonly LocalId[] {
  if (voice.kind === "unnamed") return [];
  return voice.kind === "cast" ? [voice.member] : voice.members;
}

/** The voice of some members of the cast: of one alone, or of all together. Undefined where there are none. */
export function voiceOfMembers(
  members: readonly { readonly id: LocalId; readonly label: string }[],
): Voice | undefined {
  const [first, ...others] = [...new Map(members.map((member) => [member.id, member])).values()];
  if (first === undefined) return undefined;
  const last = others.at(-1);
  if (last === undefined) return { kind: "cast", member: first.id, label: first.label };
  const all = [first, ...others];
  const label = `${all
    .slice(0, -1)
    .map((member) => member.label)
    .join(", ")} and ${last.label}`;
  return { kind: "joint", members: all.map(({ id }) => id), label };
}

/** The attributions from the outermost voice to the given one; empty where the document itself speaks. A broken or circular `within` ends the chain. */
export function chainOf(
  innermost: LocalId | undefined,
  attributions: ReadonlyMap<LocalId, Attribution>,
): readonly Attribution[] {
  const chain: Attribution[] = [];
  let at = innermost === undefined ? undefined : attributions.get(innermost);
  while (at !== undefined && !chain.includes(at)) {
    chain.unshift(at);
    at = at.within === undefined ? undefined : attributions.get(at.within);
  }
  return chain;
}
