// Turtle and TriG for people: prefixes, grouped subjects, everything sorted, so that the same graph is the same text in every process.
import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { factory } from "./factory.ts";
import { bracketed, quoted, writeTerm } from "./term-text.ts";
import { prefixes as ourPrefixes, rdf, xsd } from "./vocabulary.ts";

export interface TurtleOptions {
  /** IRIs of domain ids are written relative to this base, which the text declares. */
  readonly base?: string;
  /** More prefixes than ours, or other names for namespaces. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** Triples of all graphs together, without the names of the graphs. */
  readonly flat?: boolean;
}

/** Quads as Turtle (`flat`) or TriG: a head, then one text a subject. Holds one graph's quads in memory in order to sort them. */
export function writeTurtle(quads: Iterable<Quad>, options: TurtleOptions = {}): string {
  const names = new Names(options);
  const body: string[] = [];
  for (const [graph, members] of byGraph(quads, options.flat === true)) {
    const inGraph = graph.termType !== "DefaultGraph";
    const indent = inGraph ? "  " : "";
    if (inGraph) body.push(`${names.term(graph)} {\n`);
    for (const block of subjects(members, names, indent)) body.push(block);
    if (inGraph) body.push("}\n\n");
  }
  return `${names.head()}\n${body.join("").trimEnd()}\n`;
}

function byGraph(quads: Iterable<Quad>, flat: boolean): [Term, Quad[]][] {
  const graphs = new Map<string, [Term, Quad[]]>();
  for (const quad of quads) {
    const key = flat ? "" : quad.graph.value;
    const found = graphs.get(key);
    if (found !== undefined) found[1].push(quad);
    else graphs.set(key, [flat ? factory.defaultGraph() : quad.graph, [quad]]);
  }
  return [...graphs.entries()].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* subjects(quads: readonly Quad[], names: Names, indent: string): Iterable<string> {
  const bySubject = new Map<string, Map<string, Set<string>>>();
  for (const quad of quads) {
    const subject = names.term(quad.subject);
    const predicate = quad.predicate.value === rdf.type.value ? "a" : names.term(quad.predicate);
    const predicates = bySubject.get(subject) ?? new Map<string, Set<string>>();
    bySubject.set(subject, predicates);
    const objects = predicates.get(predicate) ?? new Set<string>();
    predicates.set(predicate, objects);
    objects.add(names.term(quad.object));
  }
  for (const [subject, predicates] of inNaturalOrder([...bySubject], ([name]) => name)) {
    const lines = [...predicates]
      .sort(([a], [b]) => (a === "a" ? -1 : b === "a" ? 1 : compare(a, b)))
      .map(([predicate, objects]) => `${predicate} ${inNaturalOrder([...objects], (name) => name).join(", ")}`);
    yield `${indent}${subject} ${lines.join(` ;\n${indent}    `)} .\n\n`;
  }
}

/** Order by text, but by number where both have one in the same place: #s2 before #s10. */
function inNaturalOrder<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  if (items.length < 2) return items;
  return items
    .map((item) => {
      const name = nameOf(item);
      return { item, name, key: name.replace(/\d+/g, (digits) => digits.padStart(12, "0")) };
    })
    .sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name))
    .map(({ item }) => item);
}

/** Ids under which IRIs are written relative to the base: ours, and nothing that a resolver would read otherwise (RFC 3986, 5.2.4). */
const relativeId = /^(?:document|actor|claim|judgement|graph|source)\/[^/?#:.\\][^?\\]*$/u;

/** An IRI relative to a base where it is one of our ids under it; undefined of any other. */
export function relativise(iri: string, base: string | undefined): string | undefined {
  if (base === undefined || !iri.startsWith(base)) return undefined;
  const id = iri.slice(base.length);
  return relativeId.test(id) && !id.includes("/.") ? id : undefined;
}

/** The names that a text gives to terms; remembers which prefixes it has used. */
class Names {
  readonly #base: string | undefined;
  readonly #namespaces: readonly (readonly [prefix: string, namespace: string])[];
  readonly #used = new Set<string>();
  readonly #known = new Map<string, string>();

  constructor({ base, prefixes }: TurtleOptions) {
    this.#base = base;
    const all = { ...ourPrefixes, ...prefixes };
    this.#namespaces = Object.entries(all).sort(([, a], [, b]) => b.length - a.length || compare(a, b));
  }

  term(term: Term): string {
    if (term.termType === "NamedNode") return this.#iri(term);
    if (term.termType === "Quad") {
      return `<<( ${this.term(term.subject)} ${this.term(term.predicate)} ${this.term(term.object)} )>>`;
    }
    if (term.termType !== "Literal" || term.language !== "") return writeTerm(term);
    const { value, datatype } = term;
    switch (datatype.value) {
      case xsd.string.value:
        return quoted(value);
      case xsd.integer.value:
        return /^[+-]?\d+$/.test(value) ? value : `${quoted(value)}^^${this.#iri(datatype)}`;
      case xsd.decimal.value:
        return /^[+-]?\d*\.\d+$/.test(value) ? value : `${quoted(value)}^^${this.#iri(datatype)}`;
      case xsd.boolean.value:
        return value === "true" || value === "false" ? value : `${quoted(value)}^^${this.#iri(datatype)}`;
      default:
        return `${quoted(value)}^^${this.#iri(datatype)}`;
    }
  }

  head(): string {
    const base = this.#base === undefined ? [] : [`@base <${this.#base}> .\n`];
    const lines = this.#namespaces
      .filter(([prefix]) => this.#used.has(prefix))
      .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`);
    return [...base, ...lines.sort()].join("");
  }

  #iri(node: NamedNode): string {
    const known = this.#known.get(node.value);
    if (known !== undefined) return known;
    const name = this.#name(node);
    this.#known.set(node.value, name);
    return name;
  }

  #name(node: NamedNode): string {
    const iri = node.value;
    const id = relativise(iri, this.#base);
    if (id !== undefined) return bracketed(id);
    for (const [prefix, namespace] of this.#namespaces) {
      if (!iri.startsWith(namespace)) continue;
      const local = iri.slice(namespace.length);
      if (!/^[A-Za-z_][\w-]*$/.test(local)) continue;
      this.#used.add(prefix);
      return `${prefix}:${local}`;
    }
    return writeTerm(node);
  }
}
