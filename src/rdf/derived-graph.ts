// graph/derived: what follows from the claims of all documents together. Worked out again whenever they change, never a source of truth.
import type { NamedNode, Quad } from "@rdfjs/types";
import type { Disagreement, Side } from "../domain/disagreement.ts";
import type { ActorId, ClaimId, DisagreementId, DocumentId, RootId } from "../domain/ids.ts";
import type { Origin } from "../domain/origin.ts";
import { disagreementKind, voiceKinds } from "./concepts.ts";
import { type Facts, factsOf, inOrder } from "./facts.ts";
import { nodeOf } from "./iri.ts";
import { numberLiteral, textLiteral } from "./literals.ts";
import { idIn, sharedGraphs, startGraph } from "./shared-graphs.ts";
import { hs, rdf, rdfs } from "./vocabulary.ts";

/** The quads of graph/derived. An actor's name is in graph/actors; only voices without a name are named here. */
export function quadsOfDisagreements(disagreements: readonly Disagreement[], base: string): Quad[] {
  const { quads, add } = startGraph(sharedGraphs.derived, base);
  const voices = new Map<RootId, Origin>();
  for (const { id, kind, about, sides } of [...disagreements].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const node = nodeOf(id, base);
    add(node, rdf.type, hs.Disagreement);
    add(node, hs.disagreementKind, disagreementKind.term(kind));
    add(node, rdfs.label, textLiteral(about));
    for (const [order, side] of sides.entries()) {
      const own = nodeOf(`${id}#${order + 1}`, base);
      add(node, hs.side, own);
      add(own, rdf.type, hs.Side);
      add(own, hs.order, numberLiteral(order));
      add(own, rdfs.label, textLiteral(side.answer));
      add(own, hs.origins, numberLiteral(side.origins.length));
      for (const claim of side.claims) add(own, hs.claim, nodeOf(claim, base));
      for (const origin of side.origins) {
        add(own, hs.root, nodeOf(origin.key, base));
        const known = voices.get(origin.key);
        // The same voice may be written in several ways; one is taken, whatever the order.
        if (origin.key.startsWith("voice/") && (known === undefined || origin.label < known.label))
          voices.set(origin.key, origin);
      }
    }
  }
  for (const [key, { kind, label, vouchedForBy }] of [...voices].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const node = nodeOf(key, base);
    add(node, rdf.type, hs.UnnamedVoice);
    add(node, rdfs.label, textLiteral(label));
    if (kind !== "document") add(node, hs.voiceKind, voiceKinds.term(kind));
    if (vouchedForBy !== undefined) add(node, hs.vouchedForBy, nodeOf(vouchedForBy, base));
  }
  return quads;
}

/** The disagreements of graph/derived, by id; actors and documents are labelled by their ids. Throws `bad-data`. */
export function disagreementsOf(quads: Iterable<Quad>, base: string): readonly Disagreement[] {
  const facts = factsOf(quads);
  const { need, one, text, all } = facts;
  return facts.members(hs.Disagreement).map((node) => ({
    id: idIn<DisagreementId>("disagreement/", node.value, base),
    kind: need(disagreementKind.code(one(node, hs.disagreementKind)), node, hs.disagreementKind),
    about: need(text(node, rdfs.label), node, rdfs.label),
    sides: inOrder(all(node, hs.side), (side) => facts.number(side, hs.order)).map((side) =>
      readSide(facts, side as NamedNode, base),
    ),
  }));
}

function readSide(facts: Facts, node: NamedNode, base: string): Side {
  const { need, text, all } = facts;
  return {
    answer: need(text(node, rdfs.label), node, rdfs.label),
    claims: all(node, hs.claim)
      .map(({ value }) => idIn<ClaimId>("claim/", value, base))
      .sort(),
    origins: all(node, hs.root).map((root) => readOrigin(facts, root as NamedNode, base)),
  };
}

function readOrigin({ one, text }: Facts, node: NamedNode, base: string): Origin {
  const key = idIn<RootId>("", node.value, base);
  const vouchedForBy = one(node, hs.vouchedForBy);
  return {
    key,
    label: text(node, rdfs.label) ?? key,
    kind: key.startsWith("document/") ? "document" : (voiceKinds.code(one(node, hs.voiceKind)) ?? "named"),
    ...(key.startsWith("actor/") ? { actor: key as ActorId } : {}),
    ...(vouchedForBy === undefined ? {} : { vouchedForBy: idIn<ActorId | DocumentId>("", vouchedForBy.value, base) }),
  };
}
