// The rules that find claims, in the order in which they are tried. Each has a file's worth of its own; this is only the list.
import { alternatives, contrasts, namings } from "./derived-claims.ts";
import type { ClaimRule } from "./draft.ts";
import { estimates } from "./estimate-claims.ts";
import { eventsBetween, eventsByAgent, possessedEvents } from "./nominal-events.ts";
import { measuredAmounts, pricedThings } from "./quantity-claims.ts";
import { affiliations, appositionRoles, titleRoles } from "./role-claims.ts";
import { verbClaims } from "./verb-claims.ts";

export const claimRules: readonly ClaimRule[] = [
  verbClaims,
  namings,
  alternatives,
  contrasts,
  estimates,
  titleRoles,
  appositionRoles,
  affiliations,
  eventsBetween,
  possessedEvents,
  eventsByAgent,
  measuredAmounts,
  pricedThings,
];
