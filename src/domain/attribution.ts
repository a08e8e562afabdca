// Who says it: voices and the attributions that nest into chains (this article, citing Kommersant, citing a trucking-industry source).
import type { LocalId } from "./ids.ts";
import type { Span } from "./span.ts";

/** How an unnamed voice is unnamed: one who is kept anonymous, many ("analysts"), or nobody at all ("according to reports"). */
export type UnnamedSort = "anonymous" | "collective" | "unspecified";

export type Voice =
  | { readonly kind: "cast"; readonly member: LocalId; readonly label: string }
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

/** "named" for a member of the cast, else how the voice is unnamed. */
export function voiceKind(voice: Voice): VoiceKind {
  return voice.kind === "cast" ? "named" : voice.sort;
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
