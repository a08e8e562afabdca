// The stylesheet's tokens as the canvas needs them: read from the page, so that a colour has one place.
import type { ActorKind } from "../domain/actor.ts";

export interface Looks {
  readonly kind: Readonly<Record<ActorKind, string>>;
  readonly onKind: string;
  readonly edge: string;
  readonly problem: string;
  readonly accent: string;
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
}

/** The tokens as they are now: other ones when the reader turns to dark. */
export function readLooks(): Looks {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string) => tokens.getPropertyValue(`--${name}`).trim();
  return {
    kind: {
      person: token("person"),
      organisation: token("organisation"),
      outlet: token("outlet"),
      state: token("state"),
      place: token("place"),
      group: token("group"),
    },
    onKind: token("on-kind"),
    edge: token("edge"),
    problem: token("problem"),
    accent: token("accent"),
    ink: token("ink"),
    paper: token("paper-raised"),
    font: `13px ${token("sans")}`,
  };
}

/** Whether the reader asked for little motion. */
export function wantsStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
