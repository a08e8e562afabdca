// A file of RDF into the graph: a colleague's documents as documents, everything else as background knowledge in a graph of its own. All or nothing.
import { basename, extname } from "node:path";
import { KnownError } from "../domain/errors.ts";
import { type DocumentId, sha256, slug } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Reading } from "../domain/reading.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { parseJsonLd } from "../rdf/json-ld.ts";
import { textLiteral } from "../rdf/literals.ts";
import { linkedOf } from "../rdf/read-claims.ts";
import { assertShapes } from "../rdf/shapes.ts";
import { judgementsOf, sharedGraphs } from "../rdf/shared-graphs.ts";
import { withoutBlankNodes } from "../rdf/skolem.ts";
import { inGraph, parseRdf, type Syntax, syntaxes } from "../rdf/syntax.ts";
import { dcterms, hs, rdf } from "../rdf/vocabulary.ts";
import { decodeText, readBytes } from "./article-file.ts";
import { ingestReading, settle } from "./ingest.ts";
import type { App } from "./open-app.ts";

type Quad = ReturnType<typeof parseRdf>[number];
type NamedNode = ReturnType<typeof factory.namedNode>;

/** The most bytes of a file that is imported. */
const largestImport = 500_000_000;

export interface Imported {
  readonly documents: readonly DocumentId[];
  readonly judgements: number;
  /** The graph of background knowledge, where the file held any. */
  readonly background?: { readonly graph: string; readonly statements: number };
}

/** Imports a file; its extension tells the syntax. Throws `bad-data` with line and column, `bad-shape`, `unsupported-media-type`; then nothing of it was taken. */
export async function importFile(app: App, path: string, options: { readonly as?: string } = {}): Promise<Imported> {
  const text = decodeText(await readBytes(path, largestImport), path);
  const sorted = await sortOut(await parse(text, path), path);
  const name = nameOfBackground(options.as ?? basename(path, extname(path)), sorted.background);
  for (const reading of sorted.readings) await ingestReading(app, reading);
  const known = new Set(app.ledger.judgements().map(({ id }) => id));
  const fresh = sorted.judgements.filter(({ id }) => !known.has(id));
  for (const judgement of fresh) await app.oneByOne(() => app.ledger.append(judgement));
  const background = await storeBackground(app, sorted.background, { name, file: basename(path), hash: sha256(text) });
  await settle(app);
  return {
    documents: sorted.readings.map(({ document }) => document.id),
    judgements: fresh.length,
    ...(background === undefined ? {} : { background }),
  };
}

async function parse(text: string, path: string): Promise<readonly Quad[]> {
  const extension = extname(path).slice(1).toLowerCase();
  const base = `file:///${encodeURIComponent(basename(path))}`;
  if (extension === "jsonld" || extension === "json") return parseJsonLd(text, { base, name: path });
  const syntax = (Object.keys(syntaxes) as Syntax[]).find((each) =>
    syntaxes[each].extensions.some((e) => e === extension),
  );
  if (syntax !== undefined) return parseRdf(text, { syntax, base, name: path });
  const extensions = [...Object.values(syntaxes).flatMap((each) => each.extensions), "jsonld"];
  throw new KnownError("unsupported-media-type", `${path}: files that end in ${extensions.join(", ")} are imported.`);
}

interface SortedOut {
  readonly readings: readonly Reading[];
  readonly judgements: readonly Judgement[];
  readonly background: readonly Quad[];
}

/** Tells our own graphs from others by what they hold. Actors, vocabulary and what is derived are worked out here again, so they are not taken over. */
async function sortOut(quads: readonly Quad[], path: string): Promise<SortedOut> {
  const readings: Reading[] = [];
  const judgements: Judgement[] = [];
  const background: Quad[] = [];
  for (const [graph, members] of byGraph(quads)) {
    const documents = membersOf(members, hs.Document);
    const [document] = documents;
    if (document !== undefined) {
      if (documents.length > 1)
        throw new KnownError(
          "bad-data",
          `${path} holds ${documents.length} documents in one graph. Export them as TriG, which keeps them apart.`,
        );
      await assertShapes(members);
      readings.push(linkedOf(members, baseOf(document, "document/", path)).reading);
    } else if (membersOf(members, hs.Judgement)[0] !== undefined) {
      judgements.push(...judgementsOf(members, baseOf(membersOf(members, hs.Judgement)[0] ?? "", "judgement/", path)));
    } else if (!/\/graph\/(actors|derived|vocabulary)$/.test(graph)) background.push(...members);
  }
  return { readings, judgements, background };
}

function byGraph(quads: readonly Quad[]): ReadonlyMap<string, readonly Quad[]> {
  const graphs = new Map<string, Quad[]>();
  for (const quad of quads) {
    const members = graphs.get(quad.graph.value);
    if (members === undefined) graphs.set(quad.graph.value, [quad]);
    else members.push(quad);
  }
  return graphs;
}

const membersOf = (quads: readonly Quad[], type: NamedNode): readonly string[] =>
  quads
    .filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(type))
    .map(({ subject }) => subject.value);

/** The base under which a colleague's ids stand: what comes before the id. */
function baseOf(iri: string, start: string, path: string): string {
  const at = iri.lastIndexOf(`/${start}`);
  if (at < 0) throw new KnownError("bad-data", `${path}: <${iri}> does not look like an IRI of Hearsay (…/${start}…).`);
  return iri.slice(0, at + 1);
}

/** The name of the graph for background knowledge. Throws `bad-request` for one that is kept by Hearsay, before anything is taken. */
function nameOfBackground(wanted: string, quads: readonly Quad[]): string {
  const name = slug(wanted);
  if (quads.length > 0 && Object.values<string>(sharedGraphs).includes(name))
    throw new KnownError("bad-request", `The graph ${name} is kept by Hearsay itself. Choose another name with --as.`);
  return name;
}

/** Stores what is not ours in a graph of its own, with its origin. Blank nodes get names, so that they can be asked for. */
async function storeBackground(
  app: App,
  quads: readonly Quad[],
  from: { readonly name: string; readonly file: string; readonly hash: string },
): Promise<Imported["background"]> {
  if (quads.length === 0) return undefined;
  const graph = graphIri(from.name, app.base);
  const node = factory.namedNode(graph);
  const statements = withoutBlankNodes(quads, graph).map((quad) => inGraph(quad, node));
  const origin = [
    factory.quad(node, dcterms.source, textLiteral(from.file), node),
    factory.quad(node, hs.sha256, textLiteral(from.hash), node),
  ];
  await app.oneByOne(() => app.store.replaceGraph(graph, [...statements, ...origin]));
  return { graph, statements: statements.length };
}
