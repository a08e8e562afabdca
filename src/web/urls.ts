// Addresses of the explorer, built here and nowhere else. A domain id is a path, so most are the id with a slash in front; everything is percent-encoded.
import type { Certainty, Polarity } from "../domain/claim.ts";
import { type ActorId, type DocumentId, type RelationId, slug } from "../domain/ids.ts";

/** An id as a path: each step percent-encoded, a `#fragment` kept as one. */
function pathOf(id: string): string {
  const [path = "", fragment] = id.split("#", 2);
  const steps = path.split("/").map(encodeURIComponent).join("/");
  return fragment === undefined ? `/${steps}` : `/${steps}#${encodeURIComponent(fragment)}`;
}

/** A path with parameters; those without a value are left out. */
function withParameters(path: string, parameters: Readonly<Record<string, Parameter>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== "") search.append(name, String(one));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}

export type Parameter = string | number | undefined | readonly string[];

export interface EdgeAddress {
  readonly from: ActorId;
  readonly relation?: RelationId;
  readonly to: ActorId;
  /** The preposition that leads to `to`, and how the claims are put; all where absent. */
  readonly via?: string;
  readonly certainty?: Certainty;
  readonly polarity?: Polarity;
}

/** Every address that a view may link to. */
export const urls = {
  home: "/",
  actors: (parameters: Readonly<Record<string, Parameter>> = {}) => withParameters("/actors", parameters),
  documents: (parameters: Readonly<Record<string, Parameter>> = {}) => withParameters("/documents", parameters),
  sources: (parameters: Readonly<Record<string, Parameter>> = {}) => withParameters("/sources", parameters),
  disagreements: (parameters: Readonly<Record<string, Parameter>> = {}) => withParameters("/disagreements", parameters),
  network: (parameters: Readonly<Record<string, Parameter>> = {}) => withParameters("/network", parameters),
  /** The network that a query string asks for, as a file or as data. */
  networkAs: (search: string, format: "svg" | "gexf" | "graphml" | "ttl" | "jsonld" | "json") =>
    `${["ttl", "jsonld", "json"].includes(format) ? "" : "/export"}/network.${format}${search}`,
  ontology: "/ontology",
  search: (q: string, parameters: Readonly<Record<string, Parameter>> = {}) =>
    withParameters("/search", { q, ...parameters }),
  query: (query?: string, as?: "network") => withParameters("/query", { query, as }),
  queryNames: "/query-names.json",
  /** The claims that a query names, as a file. */
  exportQuery: (query: string, format: string) => withParameters(`/export/query.${format}`, { query }),
  sparql: (query: string, format?: string) => withParameters("/sparql", { query, format }),
  /** The page of an actor, document (with `#place`), claim or relation. */
  of: pathOf,
  source: (actor: ActorId) => pathOf(actor.replace(/^actor\//, "source/")),
  /** All voices without a name that are called so. */
  voices: (label: string) => pathOf(`voice/${slug(label)}`),
  edge: ({ from, relation, to, via, certainty, polarity }: EdgeAddress) =>
    withParameters("/edge", { from, relation, to, via, certainty, polarity }),
  changes: (from: DocumentId, to: DocumentId) => withParameters("/changes", { from, to }),
  /** The quads that the record has of a subject. */
  triples: (s: string) => withParameters("/triples", { s }),
  suggest: "/suggest",
  add: "/add",
  judge: "/judge",
  /** A download: a file of the given format of one thing, or of everything. */
  export: (scope: string | undefined, format: string) =>
    scope === undefined ? `/export/all.${format}` : `/export${pathOf(scope)}.${format}`,
  asset: (file: string) => `/assets/${file}`,
  /** The same page with some parameters changed; undefined removes one. */
  changed: (path: string, now: Readonly<Record<string, Parameter>>, change: Readonly<Record<string, Parameter>>) =>
    withParameters(path, { ...now, ...change }),
} as const;
