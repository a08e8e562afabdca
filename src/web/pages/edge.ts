// All claims behind an edge of the network.
import { KnownError } from "../../domain/errors.ts";
import type { ActorId, RelationId } from "../../domain/ids.ts";
import { type EdgePage, loadEdgePage } from "../../queries/edge-page.ts";
import { actorQuads, claimQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";
import type { Parameters } from "../parameters.ts";

export const edgePage = pageRoute<EdgePage>({
  path: "/edge",
  view: {
    name: "edge",
    fields: {
      from: true,
      to: true,
      relation: true,
      via: true,
      certainty: true,
      polarity: true,
      claims: true,
      origins: true,
    },
  },
  title: ({ from, to, relation }) => `${from.label} ${relation?.label ?? "and"} ${to.label}`,
  load: (inquiry, { parameters }) => {
    const [relation, via] = [parameters.text("relation"), parameters.text("via", 40)];
    const certainty = parameters.oneOf("certainty", ["stated", "hedged", "speculated"]);
    const polarity = parameters.oneOf("polarity", ["affirmed", "denied"]);
    return loadEdgePage(inquiry, {
      from: actorIn(parameters, "from"),
      to: actorIn(parameters, "to"),
      ...(relation === undefined ? {} : { relation: `relation/${relation.replace(/^relation\//, "")}` as RelationId }),
      ...(via === undefined ? {} : { via }),
      ...(certainty === undefined ? {} : { certainty }),
      ...(polarity === undefined ? {} : { polarity }),
    });
  },
  quads: async (inquiry, { from, to, origins }) => [
    ...(await actorQuads(inquiry, [from.id, to.id])),
    ...(await claimQuads(
      inquiry,
      origins.flatMap(({ claims }) => claims),
    )),
  ],
});

/** An actor named by its id, with or without "actor/" in front. Throws `bad-request` where it is missing. */
export function actorIn(parameters: Parameters, name: string): ActorId {
  const value = parameters.text(name);
  if (value === undefined)
    throw new KnownError(
      "bad-request",
      `An edge has two ends: "${name}" is missing. Write /edge?from=actor/…&to=actor/…`,
    );
  return `actor/${value.replace(/^actor\//, "")}`;
}
