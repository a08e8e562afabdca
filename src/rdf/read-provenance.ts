// Attributions and claims out of a document's graph.
import type { NamedNode, Term } from "@rdfjs/types";
import type { Attribution, Voice } from "../domain/attribution.ts";
import type { Claim, Participant, Qualifier } from "../domain/claim.ts";
import type { ClaimId } from "../domain/ids.ts";
import { quoteAt, type Span } from "../domain/span.ts";
import { certainty, directness, mood, polarity, qualifierRole, speechAct, voiceKinds } from "./concepts.ts";
import { inOrder } from "./facts.ts";
import { idOf, localIdOf, type NodeSort } from "./iri.ts";
import type { Pages } from "./pages.ts";
import { hs, prov, rdf, rdfs, relationOf } from "./vocabulary.ts";

/** All attributions, in their order. */
export function readAttributions(pages: Pages): Attribution[] {
  return pages.facts.members(hs.Attribution).map((node) => readAttribution(pages, node));
}

/** All claims, in their order. */
export function readClaims(pages: Pages): Claim[] {
  return pages.facts.members(hs.Claim).map((node) => readClaim(pages, node));
}

function localId(term: Term | undefined, sort: NodeSort): string | undefined {
  return term === undefined ? undefined : localIdOf(term.value, sort);
}

function readAttribution(pages: Pages, node: NamedNode): Attribution {
  const { facts, span, spans } = pages;
  const { all, need, number, one } = facts;
  const source = span(one(node, hs.sourceSpan));
  const cue = span(one(node, hs.cueSpan));
  const within = localId(one(node, hs.within), "attribution");
  const to = span(one(node, hs.addresseeSpan));
  const toMember = localId(one(node, hs.addresseeMember), "cast");
  const when = span(one(node, hs.whenSpan));
  const whenValue = localId(one(node, hs.when), "value");
  return {
    id: localIdOf(node.value, "attribution"),
    voice: readVoice(pages, node),
    act: need(speechAct.code(one(node, hs.act)), node, hs.act),
    ...(source === undefined ? {} : { source }),
    ...(cue === undefined ? {} : { cue }),
    content: spans(all(node, hs.contentSpan)),
    directness: need(directness.code(one(node, hs.directness)), node, hs.directness),
    ...(to === undefined
      ? {}
      : { to: { ...words(pages, to), ...(toMember === undefined ? {} : { member: toMember }) } }),
    ...(when === undefined
      ? {}
      : { when: { ...words(pages, when), ...(whenValue === undefined ? {} : { value: whenValue }) } }),
    ...(within === undefined ? {} : { within }),
    rules: readRules(pages, node),
    confidence: need(number(node, hs.confidence), node, hs.confidence),
  };
}

function readVoice({ facts }: Pages, node: NamedNode): Voice {
  const { all, need, one, text } = facts;
  const kind = need(voiceKinds.code(one(node, hs.voiceKind)), node, hs.voiceKind);
  const label = need(text(node, rdfs.label), node, rdfs.label);
  if (kind !== "named") return { kind: "unnamed", sort: kind, label };
  const nodes = all(node, hs.voiceMember);
  if (nodes.length > 1) {
    // Who say it together stand in the order in which their label names them; a graph has none.
    const places = nodes.map((member) => label.indexOf(text(member, rdfs.label) ?? ""));
    const members = nodes.map((member) => localIdOf(member.value, "cast"));
    const ordered = members.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    return { kind: "joint", members: ordered.flatMap((at) => members[at] ?? []), label };
  }
  return { kind: "cast", member: need(localId(one(node, hs.voiceMember), "cast"), node, hs.voiceMember), label };
}

function words({ document }: Pages, span: Span): { readonly text: string; readonly span: Span } {
  return { text: quoteAt(document.text, span), span };
}

/** Rules in the order in which they fired, which is written out only where there are several. */
function readRules({ facts }: Pages, node: NamedNode): readonly string[] {
  const inTheirOrder = facts.text(node, hs.rules);
  return inTheirOrder === undefined ? facts.all(node, hs.rule).map((term) => term.value) : inTheirOrder.split(" ");
}

function readClaim(pages: Pages, node: NamedNode): Claim {
  const { facts, span, spans, base } = pages;
  const { all, need, number, one, text } = facts;
  const relation = one(node, rdf.predicate);
  const attribution = localId(one(node, prov.qualifiedAttribution), "attribution");
  const evidence = need(span(one(node, hs.evidenceSpan)), node, hs.evidenceSpan);
  const object = readParticipant(pages, {
    term: one(node, rdf.object),
    member: one(node, hs.objectMember),
    span: span(one(node, hs.objectSpan)),
  });
  const subject = readParticipant(pages, {
    term: one(node, rdf.subject),
    member: one(node, hs.subjectMember),
    span: span(one(node, hs.subjectSpan)),
  });
  return {
    id: need(claimIdOf(node, base), node, rdf.type),
    subject: need(subject, node, hs.subjectSpan),
    predicate: {
      relation: need(relation === undefined ? undefined : relationOf(relation), node, rdf.predicate),
      lemma: need(text(node, hs.lemma), node, hs.lemma),
      text: need(text(node, hs.predicateText), node, hs.predicateText),
      spans: spans(all(node, hs.predicateSpan)),
    },
    ...(object === undefined ? {} : { object }),
    qualifiers: inOrder(all(node, hs.qualifier), (qualifier) => number(qualifier, hs.order)).map((qualifier) =>
      readQualifier(pages, qualifier),
    ),
    ...(attribution === undefined ? {} : { attribution }),
    stance: {
      polarity: need(polarity.code(one(node, hs.polarity)), node, hs.polarity),
      certainty: need(certainty.code(one(node, hs.certainty)), node, hs.certainty),
      mood: need(mood.code(one(node, hs.mood)), node, hs.mood),
      verbatim: text(node, hs.verbatim) === "true",
    },
    evidence: {
      passage: need(localId(one(node, hs.evidence), "passage"), node, hs.evidence),
      span: evidence,
      quote: quoteAt(pages.document.text, evidence),
    },
    rules: readRules(pages, node),
    confidence: need(number(node, hs.confidence), node, hs.confidence),
  };
}

function claimIdOf(term: Term, base: string): ClaimId | undefined {
  const id = idOf(term.value, base);
  return isClaimId(id) ? id : undefined;
}

function isClaimId(id: string | undefined): id is ClaimId {
  return id?.startsWith("claim/") === true;
}

/** Who or what takes part, by the node that stands for it; undefined where no span tells its words. */
function readParticipant(
  pages: Pages,
  { term, member, span }: { term: Term | undefined; member: Term | undefined; span: Span | undefined },
): Participant | undefined {
  if (term === undefined || span === undefined) return undefined;
  const said = words(pages, span);
  const castMember = localId(member, "cast");
  if (castMember !== undefined) return { kind: "cast", member: castMember, ...said };
  const claim = claimIdOf(term, pages.base);
  if (claim !== undefined) return { kind: "claim", claim, ...said };
  if (term.value.includes("#value-")) return { kind: "value", value: localIdOf(term.value, "value"), ...said };
  return { kind: "thing", ...said };
}

function readQualifier({ facts, span }: Pages, node: Term): Qualifier {
  const { need, one, text } = facts;
  const value = localId(one(node, hs.value), "value");
  const member = localId(one(node, hs.member), "cast");
  return {
    role: need(qualifierRole.code(one(node, hs.qualifierRole)), node, hs.qualifierRole),
    text: need(text(node, rdfs.label), node, rdfs.label),
    span: need(span(one(node, hs.span)), node, hs.span),
    ...(value === undefined ? {} : { value }),
    ...(member === undefined ? {} : { member }),
  };
}
