// The list of actors, by kind.
import { actorKinds } from "../../domain/actor.ts";
import { type ActorsPage, loadActorsPage } from "../../queries/actors-page.ts";
import { actorQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

export const actorsPage = pageRoute<ActorsPage>({
  path: "/actors",
  view: { name: "actors", fields: { actors: true, kind: true, paging: true } },
  title: () => "Actors",
  load: (inquiry, { parameters }) =>
    loadActorsPage(inquiry, parameters.oneOf("kind", actorKinds), pageOf(parameters, 100)),
  quads: (inquiry, { actors }) =>
    actorQuads(
      inquiry,
      actors.map(({ id }) => id),
    ),
});
