// The network at full size: what is asked for stands in the address, and picture, lists and counts all follow it.
import { actorKinds } from "../../domain/actor.ts";
import { KnownError } from "../../domain/errors.ts";
import { type ActorId, actorId, type RelationId } from "../../domain/ids.ts";
import type { Choices } from "../../network/ask.ts";
import type { measures } from "../../network/metrics.ts";
import type { NetworkPath } from "../../network/paths.ts";
import { kindSymbols } from "../../network/symbols.ts";
import { loadActorNames } from "../../queries/actor-names.ts";
import { documentsOfClaims } from "../../queries/claim-documents.ts";
import { actorQuads, claimQuads } from "../../queries/graph-parts.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { pageRoute } from "../page.ts";
import type { Parameters } from "../parameters.ts";
import { askChoices, askNetwork } from "../picture-thread.ts";
import { drawnFields, type Picture, type SavedPicture } from "./picture.ts";

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
  readonly edges: number;
  readonly expand: readonly ActorId[];
  readonly collapse: readonly ActorId[];
}

export interface NetworkPage extends Picture {
  readonly state: NetworkState;
  /** What can be chosen, from all that there is. */
  readonly choices: Choices;
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
    edges: parameters.count("edges", { min: 1, max: 800, otherwise: 800 }),
    expand: actorsIn(parameters, "expand"),
    collapse: actorsIn(parameters, "collapse"),
  };
}

/** Actors by their ids, or by their names as people write them. */
export const actorsIn = (parameters: Parameters, name: string): readonly ActorId[] =>
  parameters.texts(name).map((given) => (given.startsWith("actor/") ? (given as ActorId) : actorId(given)));

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
  const { from, to, ego } = state;
  const names = await loadActorNames(inquiry);
  const { network, drawing, paths } = await askNetwork(inquiry, {
    filter: {
      relations: state.relation,
      sources: state.source,
      voices: state.voice,
      kinds: state.kind,
      certainties: state.certainty,
      polarities: state.polarity,
      ...(state.since === undefined ? {} : { since: state.since }),
      ...(state.until === undefined ? {} : { until: state.until }),
    },
    most: state.most,
    mostEdges: state.edges,
    minimumOrigins: state.origins,
    sizeBy: state.size,
    communities: state.communities,
    expanded: state.expand,
    collapsed: state.collapse,
    ...(ego === undefined ? {} : { ego: { actor: ego, depth: state.depth } }),
    ...(from === undefined || to === undefined ? {} : { between: { from, to } }),
  });
  const named = (id: ActorId) => ({ id, label: names.get(id)?.label ?? id.slice("actor/".length) });
  return {
    network,
    drawing,
    symbols: kindSymbols,
    state,
    choices: await inquiry.keep("choices of the network", askChoices),
    paths: paths.map(({ steps }) => ({
      steps: steps.map((step) => ({ from: named(step.from), to: named(step.to), edges: step.edges })),
    })),
  };
}

export const networkPage = pageRoute<NetworkPage & SavedPicture>({
  path: "/network",
  view: {
    name: "network",
    fields: { network: true, drawing: true, symbols: true, asked: true, state: true, choices: true, paths: true },
  },
  drawn: drawnFields,
  title: () => "Network",
  script: "network",
  load: async (inquiry, { parameters, search }) => ({
    ...(await loadNetworkPage(inquiry, stateOf(parameters))),
    asked: search,
  }),
  quads: async (inquiry, { network }) => [
    ...(await actorQuads(
      inquiry,
      network.nodes.map(({ id }) => id),
    )),
    ...(await claimQuads(
      inquiry,
      (
        await documentsOfClaims(
          inquiry,
          network.edges.flatMap(({ claims }) => claims),
        )
      ).map(({ id, document }) => ({ id, document: { id: document } })),
    )),
  ],
});
