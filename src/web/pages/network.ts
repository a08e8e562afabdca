// The network at full size: what is asked for stands in the address, and picture, lists and counts all follow it.
import { actorKinds } from "../../domain/actor.ts";
import { KnownError } from "../../domain/errors.ts";
import type { ActorId, RelationId } from "../../domain/ids.ts";
import { buildNetwork } from "../../network/build.ts";
import { groupClaims } from "../../network/edges.ts";
import { filterClaims } from "../../network/filter.ts";
import type { measures } from "../../network/metrics.ts";
import { findPaths, type NetworkPath } from "../../network/paths.ts";
import { loadActorNames } from "../../queries/actor-names.ts";
import { documentOfClaims } from "../../queries/claim-documents.ts";
import { actorQuads, claimQuads } from "../../queries/graph-parts.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { loadRelationLabels, relationLabel } from "../../queries/relations.ts";
import { loadTies, type Ties } from "../../queries/ties.ts";
import { pageRoute } from "../page.ts";
import type { Parameters } from "../parameters.ts";
import { type Picture, pictureOf } from "./picture.ts";

/** What the address asks for; every field is a parameter of it. */
export interface NetworkState {
  readonly relation: readonly RelationId[];
  readonly source: readonly string[];
  readonly voice: readonly ("named" | "anonymous" | "collective" | "unspecified")[];
  readonly kind: readonly (typeof actorKinds)[number][];
  readonly certainty: readonly ("stated" | "hedged" | "speculated")[];
  readonly polarity: readonly ("affirmed" | "denied")[];
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly origins: number;
  readonly ego: ActorId | undefined;
  readonly depth: number;
  readonly from: ActorId | undefined;
  readonly to: ActorId | undefined;
  readonly size: keyof typeof measures;
  readonly communities: boolean;
  readonly most: number;
  readonly expand: readonly ActorId[];
  readonly collapse: readonly ActorId[];
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly claims: number;
}

export interface NetworkPage extends Picture {
  readonly state: NetworkState;
  /** What can be chosen, from all that there is. */
  readonly choices: {
    readonly relations: readonly Choice[];
    readonly sources: readonly Choice[];
    readonly actors: readonly Choice[];
  };
  readonly paths: readonly NamedPath[];
}

/** A way between two actors with names in place of ids. */
interface NamedPath {
  readonly steps: readonly {
    readonly from: { readonly id: ActorId; readonly label: string };
    readonly to: { readonly id: ActorId; readonly label: string };
    readonly edges: NetworkPath["steps"][number]["edges"];
  }[];
}

/** What the parameters of an address ask for. Throws `bad-request`. */
export function stateOf(parameters: Parameters): NetworkState {
  return {
    relation: parameters.texts("relation").map((id): RelationId => `relation/${id.replace(/^relation\//, "")}`),
    source: parameters.texts("source"),
    voice: parameters.someOf("voice", ["named", "anonymous", "collective", "unspecified"]),
    kind: parameters.someOf("kind", actorKinds),
    certainty: parameters.someOf("certainty", ["stated", "hedged", "speculated"]),
    polarity: parameters.someOf("polarity", ["affirmed", "denied"]),
    since: dateIn(parameters, "since"),
    until: dateIn(parameters, "until"),
    origins: parameters.count("origins", { min: 1, max: 1000, otherwise: 1 }),
    ego: actorsIn(parameters, "ego")[0],
    depth: parameters.count("depth", { min: 1, max: 5, otherwise: 1 }),
    from: actorsIn(parameters, "from")[0],
    to: actorsIn(parameters, "to")[0],
    size: parameters.oneOf("size", ["degree", "claims", "betweenness"]) ?? "degree",
    communities: parameters.oneOf("communities", ["1"]) === "1",
    most: parameters.count("most", { min: 2, max: 500, otherwise: 300 }),
    expand: actorsIn(parameters, "expand"),
    collapse: actorsIn(parameters, "collapse"),
  };
}

/** Actors named by their ids, with or without "actor/" in front. */
export const actorsIn = (parameters: Parameters, name: string): readonly ActorId[] =>
  parameters.texts(name).map((id): ActorId => `actor/${id.replace(/^actor\//, "")}`);

function dateIn(parameters: Parameters, name: string): string | undefined {
  const date = parameters.text(name, 10);
  if (date === undefined || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return date;
  throw new KnownError("bad-request", `"${name}" is a date such as 2025, 2025-09 or 2025-09-30.`);
}

/** Answers for the page; the same layout serves every reader of one state of the store. */
export function loadNetworkPage(outer: Inquiry, state: NetworkState): Promise<NetworkPage> {
  return outer.keep(`network page ${JSON.stringify(state)}`, (inquiry) => findNetwork(inquiry, state));
}

async function findNetwork(inquiry: Inquiry, state: NetworkState): Promise<NetworkPage> {
  const ties = await loadTies(inquiry);
  const labels = await loadRelationLabels(inquiry);
  const label = (id: RelationId) => relationLabel(id, labels);
  const names = await loadActorNames(inquiry);
  const claims = filterClaims(
    ties.claims,
    {
      relations: state.relation,
      sources: state.source,
      voices: state.voice,
      kinds: state.kind,
      certainties: state.certainty,
      polarities: state.polarity,
      ...(state.since === undefined ? {} : { since: state.since }),
      ...(state.until === undefined ? {} : { until: state.until }),
    },
    ties.actors,
  );
  const { from, to, ego } = state;
  const ends = from === undefined || to === undefined ? undefined : { from, to };
  const network = buildNetwork(ties.actors, claims, {
    most: state.most,
    minimumOrigins: state.origins,
    sizeBy: state.size,
    communities: state.communities,
    expanded: state.expand,
    collapsed: state.collapse,
    relationLabel: label,
    ...(ego === undefined ? {} : { ego: { actor: ego, depth: state.depth } }),
    ...(ends === undefined ? {} : { between: ends }),
  });
  const nameOf = (id: ActorId) => ({ id, label: names.get(id)?.label ?? id.slice("actor/".length) });
  const paths = ends === undefined ? [] : findPaths(groupClaims(claims, label), ends.from, ends.to);
  return {
    ...pictureOf(network),
    state,
    choices: choicesOf(ties, (id) => nameOf(id).label, label),
    paths: paths.map(({ steps }) => ({
      steps: steps.map((step) => ({ from: nameOf(step.from), to: nameOf(step.to), edges: step.edges })),
    })),
  };
}

/** Everything that a filter can be set to, the most frequent first. */
function choicesOf(
  { claims, actors }: Ties,
  nameOf: (id: ActorId) => string,
  label: (id: RelationId) => string,
): NetworkPage["choices"] {
  const relations = new Map<RelationId, number>();
  const sources = new Map<string, number>();
  for (const { relation, sources: through } of claims) {
    relations.set(relation, (relations.get(relation) ?? 0) + 1);
    for (const source of through ?? [])
      if (source.startsWith("actor/")) sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  const sorted = (choices: readonly Choice[]) =>
    [...choices].sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1));
  return {
    relations: sorted([...relations].map(([id, count]) => ({ id, label: label(id), claims: count }))),
    sources: sorted([...sources].map(([id, count]) => ({ id, label: nameOf(id as ActorId), claims: count }))),
    actors: sorted(actors.map((actor) => ({ id: actor.id, label: actor.label, claims: actor.claims }))),
  };
}

export const networkPage = pageRoute<NetworkPage>({
  path: "/network",
  view: {
    name: "network",
    fields: { network: true, drawing: true, symbols: true, state: true, choices: true, paths: true },
  },
  drawn: ["drawing", "symbols"],
  title: () => "Network",
  script: "network",
  load: (inquiry, { parameters }) => loadNetworkPage(inquiry, stateOf(parameters)),
  quads: async (inquiry, { network }) => [
    ...(await actorQuads(
      inquiry,
      network.nodes.map(({ id }) => id),
    )),
    ...(await claimQuads(
      inquiry,
      await documentOfClaims(
        inquiry,
        network.edges.flatMap(({ claims }) => claims),
      ),
    )),
  ],
});
