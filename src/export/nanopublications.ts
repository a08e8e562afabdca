// Nanopublications: one a claim, each with what is asserted, where that comes from, and how it was published (nanopub.net guidelines, version 2).
import type { Quad } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { dcterms, hs, prefixes, prov, rdf } from "../rdf/vocabulary.ts";
import type { Format } from "./format.ts";
import { type BySubject, bySubjectOf, claimsWithin } from "./subgraph.ts";
import { turtlePieces } from "./turtle.ts";

const np = "http://www.nanopub.org/nschema#";

export const nanopublications: Format = {
  name: "nanopub.trig",
  title: "Nanopublications (TriG)",
  purpose: "citing single claims, nanopublication servers",
  mediaType: "application/trig",
  async *write({ graphs, base }) {
    const write = turtlePieces(base, { np });
    for await (const { quads } of graphs()) {
      const bySubject = bySubjectOf(quads);
      for (const claim of claimNodes(quads)) yield write(nanopublication(claim, bySubject), { flat: false });
    }
  },
};

const claimNodes = (quads: readonly Quad[]): readonly string[] =>
  quads
    .filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(hs.Claim))
    .map((quad) => quad.subject.value);

/** What a claim says about the world, in its own words for stance: taken over where the triple itself is not asserted. */
const said: ReadonlySet<string> = new Set(
  [rdf.type, rdf.subject, rdf.predicate, rdf.object, hs.polarity, hs.certainty, hs.mood].map((term) => term.value),
);

function nanopublication(claim: string, bySubject: BySubject): readonly Quad[] {
  const node = (fragment: string) => factory.namedNode(`${claim}#${fragment}`);
  const [self, head, assertion, provenance, publication] = [
    node("nanopublication"),
    node("head"),
    node("assertion"),
    node("provenance"),
    node("publication"),
  ];
  const term = (name: string) => factory.namedNode(np + name);
  const within = claimsWithin(bySubject, new Set([claim]));
  const own = within.filter((quad) => quad.subject.value === claim);
  const object = (predicate: Quad["predicate"]) => own.find((quad) => quad.predicate.equals(predicate))?.object;
  const plain = within.filter(
    (quad) =>
      quad.predicate.value === object(rdf.predicate)?.value &&
      quad.subject.value === object(rdf.subject)?.value &&
      quad.object.value === object(rdf.object)?.value,
  );
  const asserted = plain.length > 0 ? plain : own.filter((quad) => said.has(quad.predicate.value));
  const document = object(hs.document);
  const issued = within.find(
    (quad) => quad.subject.value === document?.value && quad.predicate.equals(dcterms.issued),
  )?.object;
  const to = (graph: Quad["graph"]) => (quad: Quad) => factory.quad(quad.subject, quad.predicate, quad.object, graph);
  return [
    factory.quad(self, rdf.type, term("Nanopublication"), head),
    factory.quad(self, term("hasAssertion"), assertion, head),
    factory.quad(self, term("hasProvenance"), provenance, head),
    factory.quad(self, term("hasPublicationInfo"), publication, head),
    ...asserted.map(to(assertion)),
    factory.quad(assertion, prov.wasDerivedFrom, factory.namedNode(claim), provenance),
    ...(document?.termType === "NamedNode" ? [factory.quad(assertion, prov.wasDerivedFrom, document, provenance)] : []),
    ...own
      .filter((quad) => quad.predicate.equals(prov.wasAttributedTo))
      .map((quad) => factory.quad(assertion, quad.predicate, quad.object, provenance)),
    ...within.filter((quad) => !quad.predicate.value.startsWith(prefixes.rel)).map(to(provenance)),
    factory.quad(self, dcterms.creator, factory.literal("Hearsay"), publication),
    ...(issued === undefined ? [] : [factory.quad(self, dcterms.created, issued, publication)]),
    factory.quad(self, dcterms.source, factory.namedNode(claim), publication),
  ];
}
