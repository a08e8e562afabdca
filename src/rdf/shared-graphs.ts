// The graphs that belong to no document: who is who across documents, what people decided, and the vocabulary. derived-graph.ts writes what follows from claims.
import { existsSync, readFileSync } from "node:fs";
import type { NamedNode, Quad } from "@rdfjs/types";
import { type Actor, actorKinds } from "../domain/actor.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, ClaimId, JudgementId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import { actorClass, judgementKind } from "./concepts.ts";
import { factory } from "./factory.ts";
import { type Facts, factsOf } from "./facts.ts";
import { graphIri, idOf, nodeOf } from "./iri.ts";
import { dateLiteral, textLiteral } from "./literals.ts";
import { readActor } from "./read-claims.ts";
import type { Sheet } from "./sheet.ts";
import { parseRdf } from "./syntax.ts";
import { dcterms, hs, prov, rdf, rdfs } from "./vocabulary.ts";
import { writeActor } from "./write-cast.ts";

/** Names of the shared graphs; `graphIri(sharedGraphs.actors, base)` is the IRI of one. */
export const sharedGraphs = {
  actors: "actors",
  judgements: "judgements",
  vocabulary: "vocabulary",
  derived: "derived",
} as const;

/** An empty shared graph to write on. */
export function startGraph(name: string, base: string): { readonly quads: Quad[]; readonly add: Sheet["add"] } {
  const graph = factory.namedNode(graphIri(name, base));
  const quads: Quad[] = [];
  return {
    quads,
    add(subject, predicate, object) {
      if (object !== undefined) quads.push(factory.quad(subject, predicate, object, graph));
    },
  };
}

/** The quads of graph/actors: all actors as all documents and judgements together have them. */
export function quadsOfActors(actors: readonly Actor[], base: string): Quad[] {
  const { quads, add } = startGraph(sharedGraphs.actors, base);
  for (const actor of [...actors].sort((a, b) => (a.id < b.id ? -1 : 1))) writeActor(add, actor, base);
  return quads;
}

/** The actors of graph/actors, by id; the inverse of {@link quadsOfActors}. */
export function actorsOf(quads: Iterable<Quad>, base: string): Actor[] {
  const facts = factsOf(quads);
  return actorKinds
    .flatMap((kind) => facts.members(actorClass.term(kind)))
    .map((node) => readActor(facts, node, base))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The quads of graph/judgements: what people decided, so that it can be asked for. The ledger stays the original. */
export function quadsOfJudgements(judgements: readonly Judgement[], base: string): Quad[] {
  const { quads, add } = startGraph(sharedGraphs.judgements, base);
  for (const judgement of judgements) {
    const node = nodeOf(judgement.id, base);
    add(node, rdf.type, hs.Judgement);
    add(node, hs.judgementKind, judgementKind.term(judgement.kind));
    add(node, prov.atTime, dateLiteral(judgement.at));
    if (judgement.by !== undefined) add(node, dcterms.creator, textLiteral(judgement.by));
    if (judgement.why !== undefined) add(node, hs.why, textLiteral(judgement.why));
    if ("left" in judgement) {
      add(node, hs.left, nodeOf(judgement.left, base));
      add(node, hs.right, nodeOf(judgement.right, base));
    } else if ("claim" in judgement) add(node, hs.judges, nodeOf(judgement.claim, base));
    else {
      add(node, hs.judges, nodeOf(judgement.actor, base));
      add(node, rdfs.label, textLiteral(judgement.label));
    }
  }
  return quads;
}

/** The judgements of graph/judgements, in the order in which they were made; the inverse of {@link quadsOfJudgements}. Throws `bad-data`. */
export function judgementsOf(quads: Iterable<Quad>, base: string): Judgement[] {
  const facts = factsOf(quads);
  return facts
    .members(hs.Judgement)
    .map((node) => readJudgement(facts, node, base))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

function readJudgement({ need, one, text }: Facts, node: NamedNode, base: string): Judgement {
  const kind = need(judgementKind.code(one(node, hs.judgementKind)), node, hs.judgementKind);
  const by = text(node, dcterms.creator);
  const why = text(node, hs.why);
  const made = {
    id: idIn<JudgementId>("judgement/", node.value, base),
    at: need(text(node, prov.atTime), node, prov.atTime),
    ...(by === undefined ? {} : { by }),
    ...(why === undefined ? {} : { why }),
  };
  const target = (predicate: NamedNode) => need(text(node, predicate), node, predicate);
  switch (kind) {
    case "same":
    case "different":
      return {
        ...made,
        kind,
        left: idIn<ActorId>("actor/", target(hs.left), base),
        right: idIn<ActorId>("actor/", target(hs.right), base),
      };
    case "confirm":
    case "reject":
      return { ...made, kind, claim: idIn<ClaimId>("claim/", target(hs.judges), base) };
    case "relabel":
      return { ...made, kind, actor: idIn<ActorId>("actor/", target(hs.judges), base), label: target(rdfs.label) };
  }
}

/** The id in an IRI, checked to be of a sort. */
export function idIn<Id extends string>(start: string, iri: string, base: string): Id {
  const id = idOf(iri, base);
  if (id?.startsWith(start) !== true) throw new KnownError("bad-data", `${iri} is not under ${base}${start}.`);
  return id as Id;
}

/** The quads of graph/vocabulary: the files of ontology/ that define our terms and relations. */
export function quadsOfVocabulary(base: string): Quad[] {
  const graph = factory.namedNode(graphIri(sharedGraphs.vocabulary, base));
  return ["vocabulary.ttl", "relations.ttl"]
    .map((name) => new URL(`../../ontology/${name}`, import.meta.url))
    .filter((file) => existsSync(file))
    .flatMap((file) => parseRdf(readFileSync(file, "utf8"), { syntax: "turtle", name: file.pathname }))
    .map(({ subject, predicate, object }) => factory.quad(subject, predicate, object, graph));
}
