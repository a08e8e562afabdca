// The page of an actor.
import type { ActorId } from "../../domain/ids.ts";
import { type ActorPage, loadActorPage, parts } from "../../queries/actor-page.ts";
import { actorsAt } from "../../queries/claim-line.ts";
import { actorQuads, claimQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";
import { drawTimeline, type Timeline } from "../timeline.ts";
import { pageOf } from "./paging.ts";
import { drawnFields, loadPicture, type SavedPicture } from "./picture.ts";

interface ActorView extends ActorPage, SavedPicture {
  readonly timeline: Timeline | undefined;
}

export const actorPage = pageRoute<ActorView>({
  path: "/actor/:slug",
  view: {
    name: "actor",
    fields: {
      actor: true,
      roles: true,
      counts: true,
      origins: true,
      disagreements: true,
      disputed: true,
      decisions: true,
      namesakes: true,
      claims: true,
      part: true,
      paging: true,
      moments: true,
      timeline: true,
      reporters: true,
      network: true,
      drawing: true,
      symbols: true,
      asked: true,
    },
  },
  drawn: [...drawnFields, "timeline"],
  title: ({ actor }) => actor.label,
  script: "network",
  load: async (inquiry, { params, parameters }) => {
    const id: ActorId = `actor/${params.slug ?? ""}`;
    const page = await loadActorPage(inquiry, id, { part: parameters.oneOf("part", parts), ...pageOf(parameters, 30) });
    return {
      ...page,
      timeline: drawTimeline(page.moments),
      ...(await loadPicture(inquiry, { ego: id, most: 40, edges: 120 })),
    };
  },
  quads: async (inquiry, { actor, claims, network }) => {
    const lines = [...claims.did, ...claims.said, ...claims.saidOf];
    const others = lines.flatMap(({ subject, object, chain }) => [
      ...[subject, object].flatMap((party) => (party?.kind === "actor" ? [party.id] : [])),
      ...chain.flatMap(actorsAt),
    ]);
    const named = [actor.id, ...others, ...network.nodes.map((node) => node.id)];
    return [...(await actorQuads(inquiry, named)), ...(await claimQuads(inquiry, lines))];
  },
});
