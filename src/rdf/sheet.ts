// What a document's graph is written on: its nodes by the ids of the reading, and the quads so far, each once.
import type { NamedNode, Quad } from "@rdfjs/types";
import type { Linked } from "../domain/reading.ts";
import { quoteAt, type Span } from "../domain/span.ts";
import { factory } from "./factory.ts";
import { localNodeId, type NodeSort, nodeOf } from "./iri.ts";
import { numberLiteral, textLiteral } from "./literals.ts";
import { indexText, spanId } from "./selectors.ts";
import { hs, oa, rdf } from "./vocabulary.ts";

export interface Sheet {
  readonly linked: Linked;
  readonly base: string;
  readonly document: NamedNode;
  readonly quads: readonly Quad[];
  /** Writes a triple; an absent object writes nothing, so that optional fields need no test. */
  readonly add: (subject: NamedNode, predicate: NamedNode, object: Quad["object"] | undefined) => void;
  /** The node of something with a local id. */
  readonly local: (sort: NodeSort, id: string) => NamedNode;
  /** The node of a span of the text, which it writes with the words that stand there. */
  readonly span: (span: Span) => NamedNode;
  /** Writes start, end (in code points) and the words of a span on a node that is its own selector. */
  readonly writeSelector: (span: Span, node: NamedNode) => void;
  /** The actor that a cast member is linked to; the member's own node where it is linked to none. */
  readonly actor: (member: string) => NamedNode;
}

/** An empty sheet for a reading. */
export function startSheet(linked: Linked, base: string): Sheet {
  const { document } = linked.reading;
  const graph = nodeOf(document.id, base);
  const index = indexText(document.text);
  const actors = new Map(linked.links.map((link) => [link.member, nodeOf(link.actor, base)]));
  const spans = new Map<string, NamedNode>();
  const quads: Quad[] = [];
  const seen = new Set<string>();
  const add: Sheet["add"] = (subject, predicate, object) => {
    if (object === undefined) return;
    const type = object.termType === "Literal" ? object.datatype.value : "";
    const key = `${subject.value}\n${predicate.value}\n${type}\n${object.value}`;
    if (seen.has(key)) return;
    seen.add(key);
    quads.push(factory.quad(subject, predicate, object, graph));
  };
  const local: Sheet["local"] = (sort, id) => nodeOf(localNodeId(document.id, sort, id), base);
  const writeSelector: Sheet["writeSelector"] = (span, node) => {
    add(node, oa.start, numberLiteral(index.toCodePoint(span.start)));
    add(node, oa.end, numberLiteral(index.toCodePoint(span.end)));
    add(node, oa.exact, textLiteral(quoteAt(document.text, span)));
  };
  return {
    linked,
    base,
    document: graph,
    quads,
    add,
    local,
    span(span) {
      const id = spanId(document.id, index.toCodePoint(span.start), index.toCodePoint(span.end));
      const known = spans.get(id);
      if (known !== undefined) return known;
      const node = nodeOf(id, base);
      spans.set(id, node);
      add(node, rdf.type, oa.TextPositionSelector);
      writeSelector(span, node);
      return node;
    },
    writeSelector,
    actor: (member) => actors.get(member) ?? local("cast", member),
  };
}

/** Writes the rules that made something: each on its own for queries, and in their order where there are several. */
export function addRules({ add }: Sheet, node: NamedNode, rules: readonly string[]): void {
  for (const rule of rules) add(node, hs.rule, textLiteral(rule));
  if (rules.length > 1) add(node, hs.rules, textLiteral(rules.join(" ")));
}
