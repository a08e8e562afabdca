// Turtle 1.2: a claim is a reifier of its triple, with what is known of it as an annotation. A triple is asserted only where somebody affirms and states it.
import type { Quad } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { hs, prefixes, rdf } from "../rdf/vocabulary.ts";
import type { Format } from "./format.ts";
import { declare, turtleParts } from "./turtle.ts";

export const rdf12: Format = {
  name: "rdf12.ttl",
  title: "Turtle 1.2",
  purpose: "RDF 1.2 tools (Oxigraph, Jena 5, GraphDB 11): claims as annotations of triples",
  mediaType: "text/turtle",
  async *write({ graphs, base }) {
    const declared = new Set<string>();
    const parts = (quads: readonly Quad[]) => turtleParts(quads, { base, flat: true });
    const write = (quads: readonly Quad[]) => {
      const { head, body } = parts(quads);
      return declare(head, declared) + body;
    };
    for await (const { quads } of graphs()) {
      const claims = claimsIn(quads);
      const isAsserted = new Set(quads.filter((q) => q.predicate.value.startsWith(prefixes.rel)).map(key));
      const annotated = [...claims.values()].flatMap((claim) => {
        const triple = tripleOf(claim);
        return triple === undefined ? [] : [{ claim, triple }];
      });
      const written = new Set(annotated.flatMap(({ claim, triple }) => [...claim, triple].map(key)));
      yield write(quads.filter((quad) => !written.has(key(quad))));
      for (const { claim, triple } of annotated) {
        const annotation = parts(claim.filter((quad) => !reification.has(quad.predicate.value)));
        const statement = parts([triple]);
        yield declare([...annotation.head, ...statement.head], declared);
        yield isAsserted.has(key(triple))
          ? asserted(statement.body, annotation.body)
          : unasserted(statement.body, annotation.body);
      }
    }
  },
};

const reification: ReadonlySet<string> = new Set([rdf.subject, rdf.predicate, rdf.object].map((term) => term.value));

const key = ({ subject, predicate, object }: Quad): string =>
  [
    subject.value,
    predicate.value,
    object.termType,
    object.value,
    object.termType === "Literal" ? object.language : "",
  ].join("\n");

/** The quads of each claim. */
function claimsIn(quads: readonly Quad[]): ReadonlyMap<string, readonly Quad[]> {
  const claims = new Map<string, Quad[]>();
  for (const { subject, predicate, object } of quads)
    if (predicate.equals(rdf.type) && object.equals(hs.Claim)) claims.set(subject.value, []);
  for (const quad of quads) claims.get(quad.subject.value)?.push(quad);
  return claims;
}

/** What a claim says; undefined where it has no object, and so is no triple. */
function tripleOf(claim: readonly Quad[]): Quad | undefined {
  const find = (term: Quad["predicate"]) => claim.find((quad) => quad.predicate.equals(term));
  const [subject, predicate, object] = [find(rdf.subject), find(rdf.predicate), find(rdf.object)];
  if (subject?.object.termType !== "NamedNode" || predicate?.object.termType !== "NamedNode" || object === undefined)
    return undefined;
  return factory.quad(subject.object, predicate.object, object.object, subject.graph);
}

/** `s p o ~ <claim> {| … |} .` */
function asserted(statement: string, annotation: string): string {
  const { subject, facts } = blockOf(annotation);
  return `${bare(statement)} ~ ${subject} {|\n    ${facts}\n|} .\n\n`;
}

/** `<claim> rdf:reifies <<( s p o )>> ; … .` */
function unasserted(statement: string, annotation: string): string {
  const { subject, facts } = blockOf(annotation);
  return `${subject} <${prefixes.rdf}reifies> <<( ${bare(statement)} )>> ;\n    ${facts} .\n\n`;
}

const bare = (body: string): string => body.trim().replace(/ \.$/, "");

function blockOf(body: string): { readonly subject: string; readonly facts: string } {
  const text = bare(body);
  const at = text.indexOf(" ");
  return { subject: text.slice(0, at), facts: text.slice(at + 1) };
}
