// A store on a SPARQL 1.1 engine that the user already runs: record and engine are both there, and this process keeps nothing.
import { createHash } from "node:crypto";
import type { Quad, Term } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { factory } from "../rdf/factory.ts";
import { defaultBase } from "../rdf/iri.ts";
import { withoutBlankNodes } from "../rdf/skolem.ts";
import { fragment, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import { writeQuadLine } from "../rdf/syntax.ts";
import { writeTerm } from "../rdf/term-text.ts";
import { hs, xsd } from "../rdf/vocabulary.ts";
import { admit } from "./gate.ts";
import { withRowLimit } from "./limits.ts";
import { type RemoteEndpoints, send } from "./remote-http.ts";
import { graphResult, quadFrom, rowResult } from "./results.ts";
import type { GraphStore, Pattern, QueryOptions, QueryResult, Row } from "./store.ts";

export interface RemoteStoreOptions extends RemoteEndpoints {
  /** Only graphs under this base are ours; the engine may hold others. */
  readonly base?: string;
  /** Milliseconds that a query may run where it does not say itself. */
  readonly timeout?: number;
}

/** Milliseconds that a change may take. */
const changeTimeout = 600_000;

/** Quads are fetched in pages of this many. */
const page = 10_000;

/** Where it is noted which content each graph has, so that the same content is not written again and a stamp costs one query. */
const ledger = factory.namedNode("urn:hearsay:contents");

/** The default graph of a query that names none; engines differ in what they make of its absence. */
const nothing = "urn:hearsay:nothing";

/** Opens a store on a remote engine. Throws `engine-down` where nobody answers there. */
export async function openRemoteStore(options: RemoteStoreOptions): Promise<GraphStore> {
  const store = new RemoteStore(options);
  await store.query("ASK {}");
  return store;
}

class RemoteStore implements GraphStore {
  readonly #endpoints: RemoteStoreOptions;
  readonly #base: string;
  readonly #timeout: number;
  /** Changes happen one after the other, in the order in which they were asked for. */
  #lastChange: Promise<void> = Promise.resolve();

  constructor(options: RemoteStoreOptions) {
    this.#endpoints = options;
    this.#base = options.base ?? defaultBase;
    this.#timeout = options.timeout ?? 30_000;
  }

  async query(query: string, options: QueryOptions = {}): Promise<QueryResult> {
    const facts = admit(query, this.#base);
    const isGraph = facts.form === "construct" || facts.form === "describe";
    const form = new URLSearchParams({
      query: options.limit === undefined ? query : withRowLimit(query, facts, options.limit),
    });
    const named = options.namedGraphs ?? [];
    const defaults = options.defaultGraphs ?? [];
    for (const graph of defaults.length === 0 && named.length > 0 ? [nothing] : defaults)
      form.append("default-graph-uri", graph);
    for (const graph of named) form.append("named-graph-uri", graph);
    const { text } = await send(this.#endpoints, {
      method: "POST",
      url: this.#endpoints.query,
      accept: isGraph ? "application/n-triples, text/plain;q=0.5" : "application/sparql-results+json",
      body: form,
      timeout: options.timeout ?? this.#timeout,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (isGraph) return graphResult(text, options.limit);
    return facts.form === "ask" ? { kind: "boolean", value: yesOrNo(text) } : rowResult(text, options.limit);
  }

  async *match({ subject, predicate, object, graph }: Pattern): AsyncIterable<Quad> {
    const graphs = graph === undefined ? await this.graphs() : [graph.value];
    for (const iri of graphs) {
      const name = factory.namedNode(iri);
      const [s, p, o] = [subject ?? variable("s"), predicate ?? variable("p"), object ?? variable("o")];
      const pattern = fragment`${s} ${p} ${o}`;
      const quads: Quad[] = [];
      for (let offset = 0; ; offset += page) {
        const rows = await this.#rows(pageOf(name, pattern, offset));
        for (const row of rows) quads.push(quadFrom(row.s ?? s, row.p ?? p, mended(row.o ?? o), name));
        if (rows.length < page) break;
      }
      yield* inOrderOfTexts(quads);
    }
  }

  async graphs(): Promise<readonly string[]> {
    const rows = await this.#rows(
      sparql`SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), ${factory.literal(this.#base)})) }`,
    );
    return rows.flatMap((row) => row.g?.value ?? []).sort();
  }

  async replaceGraph(graph: string, quads: Iterable<Quad>): Promise<void> {
    const lines = withoutBlankNodes(quads, graph)
      .map(({ subject, predicate, object }) => writeQuadLine(factory.quad(subject, predicate, object)))
      .sort();
    return this.#change(async () => {
      if (lines.length === 0) return this.#remove(graph);
      const text = [...new Set(lines)].join("");
      const hash = sha256(text);
      if ((await this.#contents(graph)) === hash) return;
      await this.#forget(graph);
      await send(this.#endpoints, {
        method: "PUT",
        url: this.#graphUrl(graph),
        body: { type: "text/turtle; charset=utf-8", text },
        timeout: changeTimeout,
      });
      await this.#update(
        sparql`INSERT DATA { GRAPH ${ledger} { ${entry(graph)} ${hs.document} ${factory.literal(graph)} ; ${hs.sha256} ${factory.literal(hash)} } }`,
      );
    });
  }

  dropGraph(graph: string): Promise<void> {
    return this.#change(() => this.#remove(graph));
  }

  async contents(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#rows(
      sparql`SELECT ?g ?h WHERE { GRAPH ${ledger} { ?e ${hs.document} ?g ; ${hs.sha256} ?h } }`,
    );
    const noted = new Map(rows.map((row) => [row.g?.value ?? "", row.h?.value ?? ""]));
    return new Map((await this.graphs()).map((graph) => [graph, noted.get(graph) ?? "?"]));
  }

  async stamp(): Promise<string> {
    const lines = [...(await this.contents())].map(([graph, content]) => `${graph} ${content}\n`);
    return sha256(lines.join("")).slice(0, 16);
  }

  async close(): Promise<void> {
    await this.#lastChange;
  }

  async #remove(graph: string): Promise<void> {
    await this.#forget(graph);
    await send(this.#endpoints, { method: "DELETE", url: this.#graphUrl(graph), timeout: changeTimeout }, [404]);
  }

  /** The note comes off before the content changes: a process that dies in between leaves a graph of which nothing is claimed. */
  #forget(graph: string): Promise<void> {
    return this.#update(sparql`DELETE WHERE { GRAPH ${ledger} { ${entry(graph)} ?p ?o } }`);
  }

  async #contents(graph: string): Promise<string | undefined> {
    const rows = await this.#rows(sparql`SELECT ?h WHERE { GRAPH ${ledger} { ${entry(graph)} ${hs.sha256} ?h } }`);
    return rows.length === 1 ? rows[0]?.h?.value : undefined;
  }

  async #rows(query: string): Promise<readonly Row[]> {
    const result = await this.query(query);
    if (result.kind !== "bindings")
      throw new KnownError(
        "engine-down",
        `The engine at ${this.#endpoints.query} gave no rows where rows were asked for.`,
      );
    return result.rows;
  }

  async #update(update: string): Promise<void> {
    await send(this.#endpoints, {
      method: "POST",
      url: this.#endpoints.update,
      body: new URLSearchParams({ update }),
      timeout: changeTimeout,
    });
  }

  #graphUrl(graph: string): string {
    const url = new URL(this.#endpoints.graphs);
    url.searchParams.set("graph", graph);
    return url.href;
  }

  #change(act: () => Promise<void>): Promise<void> {
    const done = this.#lastChange.then(act);
    this.#lastChange = done.catch(() => undefined);
    return done;
  }
}

/** A page of a graph, in an order, since pages of an unordered answer may overlap. */
function pageOf(graph: Term, pattern: SparqlFragment, offset: number): string {
  return sparql`SELECT * WHERE { { SELECT * WHERE { GRAPH ${graph} { ${pattern} } } ORDER BY ?s ?p ?o } } LIMIT ${page} OFFSET ${offset}`;
}

/** The answer to an ASK: a document that says so, a table with one cell, or a bare word. */
function yesOrNo(text: string): boolean {
  if (/^\s*(?:true|false|1|0)\s*$/i.test(text)) return /true|1/i.test(text);
  const result = rowResult(text, undefined);
  if (result.kind === "boolean") return result.value;
  return (
    result.kind === "bindings" && result.rows.some((row) => /^(?:true|1)$/i.test(Object.values(row)[0]?.value ?? ""))
  );
}

/** The order of the embedded record, whatever an engine takes for an order: the same graph is the same file on every store. */
function inOrderOfTexts(quads: readonly Quad[]): readonly Quad[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return quads
    .map((quad) => ({ quad, texts: [quad.subject, quad.predicate, quad.object].map(writeTerm) }))
    .sort(({ texts: a }, { texts: b }) => {
      const at = a.findIndex((text, index) => text !== b[index]);
      return at < 0 ? 0 : compare(a[at] ?? "", b[at] ?? "");
    })
    .map(({ quad }) => quad);
}

/** Virtuoso keeps whole numbers beyond 32 bits as decimals; we write no decimal without a point, so that they are known by it. */
function mended(term: Term): Term {
  if (term.termType !== "Literal" || !term.datatype.equals(xsd.decimal)) return term;
  return /^-?\d{10,}$/.test(term.value) ? factory.literal(term.value, xsd.integer) : term;
}

function variable(name: string): Term {
  return {
    termType: "Variable",
    value: name,
    equals: (other) => other?.termType === "Variable" && other.value === name,
  };
}

/** The node under which a graph's content is noted; not under the base, so that it is never taken for one of ours. */
function entry(graph: string) {
  return factory.namedNode(`urn:hearsay:graph:${sha256(graph).slice(0, 24)}`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
