// JSON-LD out and in. Written by hand against ontology/context.jsonld (short names, only those that are used); read by a JSON-LD processor that fetches nothing.
import { readFileSync } from "node:fs";
import type { Literal, Quad, Term } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { factory } from "./factory.ts";
import { faultInJson } from "./json-place.ts";
import { type Place, placeAt, written } from "./place.ts";
import { writeTerm } from "./term-text.ts";
import { relativise } from "./turtle.ts";
import { prefixes, rdf, xsd } from "./vocabulary.ts";

/** What the context says of a name. */
type Definition = string | { readonly "@id": string; readonly "@type"?: string; readonly "@language"?: string };

interface Name {
  readonly name: string;
  readonly definition: Definition;
}

export interface JsonLdOptions {
  /** IRIs of domain ids are written relative to it. */
  readonly base?: string;
  /** Triples of all graphs together, without the names of the graphs. */
  readonly flat?: boolean;
}

const contextFile = new URL("../../ontology/context.jsonld", import.meta.url);

let known: ReadonlyMap<string, Name> | undefined;

/** The context's names by the IRI that they stand for. */
function names(): ReadonlyMap<string, Name> {
  if (known === undefined) {
    const context: Readonly<Record<string, Definition>> = JSON.parse(readFileSync(contextFile, "utf8"))["@context"];
    const entries = Object.entries(context).filter(([name]) => !(name in prefixes) && !name.startsWith("@"));
    known = new Map(entries.map(([name, definition]) => [expand(idOf(definition)), { name, definition }]));
  }
  return known;
}

const idOf = (definition: Definition): string => (typeof definition === "string" ? definition : definition["@id"]);

function expand(compact: string): string {
  const colon = compact.indexOf(":");
  const namespace = Object.entries(prefixes).find(([prefix]) => prefix === compact.slice(0, colon))?.[1];
  return namespace === undefined ? compact : namespace + compact.slice(colon + 1);
}

/** Quads as JSON-LD 1.1: named graphs as nodes with `@graph`, or all nodes together (`flat`). Nodes and values come in the order of the quads. */
export function writeJsonLd(quads: Iterable<Quad>, options: JsonLdOptions = {}): string {
  const writer = new JsonLdWriter(options.base);
  const graphs = new Map<string, { readonly term: Term; readonly nodes: Map<string, JsonNode> }>();
  for (const quad of quads) {
    const term = options.flat === true ? factory.defaultGraph() : quad.graph;
    const graph = graphs.get(term.value) ?? { term, nodes: new Map<string, JsonNode>() };
    graphs.set(term.value, graph);
    writer.addTo(graph.nodes, quad);
  }
  const content = [...graphs.values()].flatMap(({ term, nodes }): JsonNode[] =>
    term.termType === "DefaultGraph"
      ? [...nodes.values()]
      : [{ "@id": writer.iri(term), "@graph": [...nodes.values()] }],
  );
  return `${JSON.stringify({ "@context": writer.context(), "@graph": content }, null, 1)}\n`;
}

interface JsonNode {
  [key: string]: unknown;
}

class JsonLdWriter {
  readonly #base: string | undefined;
  readonly #used = new Map<string, Definition>();

  constructor(base: string | undefined) {
    this.#base = base;
  }

  /** The names that were used, with the prefixes. */
  context(): JsonNode {
    const base = this.#base === undefined ? {} : { "@base": this.#base };
    return {
      "@version": 1.1,
      ...base,
      ...prefixes,
      ...Object.fromEntries([...this.#used].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  addTo(nodes: Map<string, JsonNode>, { subject, predicate, object }: Quad): void {
    const id = this.iri(subject);
    const node = nodes.get(id) ?? { "@id": id };
    nodes.set(id, node);
    if (predicate.equals(rdf.type) && object.termType === "NamedNode") {
      append(node, "@type", this.#vocabulary(object.value));
      return;
    }
    const name = names().get(predicate.value);
    if (name !== undefined) this.#used.set(name.name, name.definition);
    append(node, name?.name ?? compact(predicate.value), this.#value(object, name?.definition));
  }

  /** A node's name: relative to the base where it is one of our ids, else as it is. */
  iri(term: Term): string {
    if (term.termType === "BlankNode") return writeTerm(term);
    return relativise(term.value, this.#base) ?? term.value;
  }

  #vocabulary(iri: string): string {
    const name = names().get(iri);
    if (name === undefined) return compact(iri);
    this.#used.set(name.name, name.definition);
    return name.name;
  }

  #value(term: Term, definition: Definition | undefined): unknown {
    const type = typeof definition === "object" ? definition["@type"] : undefined;
    if (term.termType === "Literal") return literalValue(term, definition);
    if (term.termType === "Quad")
      throw new KnownError("not-acceptable", "JSON-LD 1.1 cannot hold triple terms: export them as Turtle or N-Quads.");
    const iri =
      relativise(term.value, this.#base) ?? (term.termType === "NamedNode" ? compact(term.value) : this.iri(term));
    return type === "@id" ? iri : { "@id": iri };
  }
}

/** A value twice or more is an array. */
function append(node: JsonNode, key: string, value: unknown): void {
  const held = node[key];
  if (held === undefined) node[key] = value;
  else if (Array.isArray(held)) held.push(value);
  else node[key] = [held, value];
}

/** An IRI with one of our prefixes where the rest is a plain name, so that nothing else can be read out of it. */
function compact(iri: string): string {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(iri.slice(namespace.length))) {
      return `${prefix}:${iri.slice(namespace.length)}`;
    }
  }
  return iri;
}

/** Whole numbers and truth values are JSON's own; other numbers are strings with a type, since JSON's would become xsd:double. */
function literalValue({ value, language, direction, datatype }: Literal, definition: Definition | undefined): unknown {
  const { "@type": type, "@language": ownLanguage }: { readonly "@type"?: string; readonly "@language"?: string } =
    typeof definition === "object" ? definition : {};
  if (language !== "") {
    if (direction) return { "@value": value, "@language": language, "@direction": direction };
    return language === ownLanguage ? value : { "@value": value, "@language": language };
  }
  const bare = type === undefined && ownLanguage === undefined;
  if (datatype.value === xsd.string.value) return bare ? value : { "@value": value };
  if (type !== undefined && expand(type) === datatype.value) return value;
  const native = nativeValue(value, datatype.value);
  if (native !== undefined) return bare ? native : { "@value": native };
  return { "@value": value, "@type": compact(datatype.value) };
}

function nativeValue(value: string, datatype: string): number | boolean | undefined {
  if (datatype === xsd.boolean.value && (value === "true" || value === "false")) return value === "true";
  if (datatype === xsd.integer.value && /^(?:0|-?[1-9]\d{0,14})$/.test(value)) return Number(value);
  return undefined;
}

/** The quads of a JSON-LD text, all or none. No context is fetched: ours is known, others must be in the text. Throws `bad-data`. */
export async function parseJsonLd(
  text: string,
  { base, name = "the text" }: { readonly base?: string; readonly name?: string } = {},
): Promise<Quad[]> {
  const document = parseJson(text, name);
  const { default: jsonld } = await import("jsonld");
  try {
    const quads = await jsonld.toRDF(document, {
      ...(base === undefined ? {} : { base }),
      documentLoader: async (url: string) => {
        if (!/\/context\.jsonld$|^https:\/\/w3id\.org\/hearsay\//.test(url)) {
          throw new Error(
            `it refers to the context ${url}, which is not fetched from here; put the context into the text`,
          );
        }
        return { documentUrl: url, document: JSON.parse(readFileSync(contextFile, "utf8")) };
      },
    });
    return Array.isArray(quads) ? quads.map(asQuad) : [];
  } catch (error) {
    if (error instanceof KnownError) throw error;
    const reason = reasonOf(error);
    const place = placeOfFault(text, reason);
    throw new KnownError(
      "bad-data",
      `${name} is not JSON-LD: ${reason}, near ${written(place)}. Nothing of it was taken.`,
      { cause: error, place },
    );
  }
}

function parseJson(text: string, name: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch (error) {
    const offset = faultInJson(text);
    const place = placeAt(text, offset);
    const found = text.slice(offset, offset + 20).split(/\s/)[0] ?? "";
    throw new KnownError(
      "bad-data",
      `${name} is not JSON: ${found === "" ? "it ends too early" : `"${found}" was not expected`}, at ${written(place)}. Nothing of it was taken.`,
      { cause: error, place },
    );
  }
  const place = placeAt(text, text.length - text.trimStart().length);
  throw new KnownError(
    "bad-data",
    `${name} is not JSON-LD: it holds neither an object nor a list, at ${written(place)}. Nothing of it was taken.`,
    { place },
  );
}

/** Where a text that is JSON breaks a rule of JSON-LD: the context that is not known, or the keyword of which the reason speaks, first where its value is no text. */
function placeOfFault(text: string, reason: string): Place {
  const wanted = /context (\S+), which/.exec(reason)?.[1] ?? /@[a-z]+/.exec(reason)?.[0];
  if (wanted === undefined) return placeAt(text, 0);
  const quoted = JSON.stringify(wanted);
  const odd = new RegExp(`${quoted.replace(/\W/g, "\\$&")}\\s*:\\s*(?!["{[\\s])`).exec(text)?.index;
  return placeAt(text, Math.max(0, odd ?? text.indexOf(quoted)));
}

/** What is behind an error of jsonld, whose own message only says which step failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const details = "details" in error ? error.details : undefined;
  const cause = typeof details === "object" && details !== null && "cause" in details ? details.cause : undefined;
  return (cause instanceof Error ? reasonOf(cause) : error.message).replace(/\.$/, "");
}

/** A term as jsonld makes it: a plain object. */
interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

function asQuad(quad: { readonly [place in "subject" | "predicate" | "object" | "graph"]: PlainTerm }): Quad {
  const node = ({ termType, value }: PlainTerm) =>
    termType === "BlankNode" ? factory.blankNode(value.replace(/^_:/, "")) : factory.namedNode(value);
  const { subject, predicate, object, graph } = quad;
  return factory.quad(
    node(subject),
    factory.namedNode(predicate.value),
    object.termType !== "Literal"
      ? node(object)
      : object.language
        ? factory.literal(object.value, object.language)
        : factory.literal(object.value, factory.namedNode(object.datatype?.value ?? xsd.string.value)),
    graph.termType === "DefaultGraph" ? factory.defaultGraph() : node(graph),
  );
}
