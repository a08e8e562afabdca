// Colours that a picture of a network has where no stylesheet goes with it: those of the stylesheet's light tokens, which a test holds them to, and those of communities.
import type { ActorKind } from "../domain/actor.ts";

/** The light tokens of src/browser/styles/tokens.css that a drawing needs. */
export const lightTokens = {
  "paper-raised": "#ffffff",
  ink: "#1c1a17",
  "ink-soft": "#57534b",
  edge: "#7b766c",
  problem: "#9b1c31",
  "on-kind": "#ffffff",
  person: "#2b5aa0",
  organisation: "#6a45a3",
  outlet: "#8a5a12",
  state: "#2d6b45",
  place: "#0f6b77",
  group: "#a03362",
} as const satisfies Readonly<Record<ActorKind, string>> & Readonly<Record<string, string>>;

/** Colours of communities, told apart in light and dark; a ninth community and all after it are grey. */
const communities = ["#4c78a8", "#e07b39", "#4f9d69", "#b05fa8", "#c2a02f", "#5aa6b8", "#c4566a", "#7d6bbf"] as const;

/** The colour of a community, counted from 0, the largest first. */
export const communityColour = (community: number): string => communities[community] ?? lightTokens.edge;
