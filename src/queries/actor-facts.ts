// What is known of one actor across documents: kind, names, the same elsewhere.
import type { ActorKind } from "../domain/actor.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId } from "../domain/ids.ts";
import { actorClass } from "../rdf/concepts.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri, nodeOf } from "../rdf/iri.ts";
import { fragment, type SparqlFragment } from "../rdf/sparql.ts";
import { hs, rdf, rdfs, schema, skos } from "../rdf/vocabulary.ts";
import type { Row } from "../store/store.ts";
import { webAddress } from "./web-address.ts";

export interface ActorFacts {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  readonly country?: string;
}

/** A pattern that binds `?property` and `?value` for an actor. */
export function actorFactsPattern(actor: ActorId, base: string): SparqlFragment {
  return fragment`GRAPH ${factory.namedNode(graphIri("actors", base))} { ${nodeOf(actor, base)} ?property ?value }`;
}

/** The facts in rows with `?property` and `?value`. Throws `not-found` where there are none. */
export function actorFactsOf(id: ActorId, rows: readonly Row[]): ActorFacts {
  const values = (property: { readonly value: string }) =>
    rows.flatMap((row) => (row.property?.value === property.value && row.value !== undefined ? [row.value] : []));
  const label = values(rdfs.label)[0]?.value;
  const kind = values(rdf.type).flatMap((term) => actorClass.code(term) ?? [])[0];
  if (label === undefined || kind === undefined) throw noActor(id);
  const country = values(hs.country)[0]?.value;
  const aliases = values(skos.altLabel).map((term) => term.value);
  return {
    id,
    label,
    kind,
    aliases: [...new Set(aliases)].filter((alias) => alias !== label).sort(),
    sameAs: values(schema.sameAs)
      .flatMap((term) => webAddress(term.value) ?? [])
      .sort(),
    ...(country === undefined ? {} : { country }),
  };
}

function noActor(id: ActorId): KnownError {
  return new KnownError(
    "not-found",
    `There is no actor "${id.slice("actor/".length)}" in this collection. All actors are listed at /actors.`,
  );
}
