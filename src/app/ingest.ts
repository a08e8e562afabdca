// From an article to the graph: read, link, check, replace. The only place that writes documents.
import type { Source } from "../domain/document.ts";
import type { DocumentId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Linked, Reading } from "../domain/reading.ts";
import { claimKeysOf } from "../link/claim-keys.ts";
import { quadsOfDisagreements } from "../rdf/derived-graph.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri, iriOf } from "../rdf/iri.ts";
import { assertShapes } from "../rdf/shapes.ts";
import { quadsOfActors, quadsOfJudgements, quadsOfVocabulary, sharedGraphs } from "../rdf/shared-graphs.ts";
import { writeQuadLine } from "../rdf/syntax.ts";
import { quadsOf } from "../rdf/write-reading.ts";
import { readArticle } from "../read/read-article.ts";
import { checkSource } from "../read/source.ts";
import type { GraphStore } from "../store/store.ts";
import type { Change } from "./comparing.ts";
import { type Linking, loadDocument, quadsIn } from "./linking.ts";
import type { App } from "./open-app.ts";

type Quads = ReturnType<typeof quadsOf>;

export interface Ingested {
  readonly document: DocumentId;
  readonly title?: string;
  /** False where the graph held exactly this already. */
  readonly changed: boolean;
  readonly actors: number;
  readonly attributions: number;
  readonly claims: number;
  readonly notes: number;
}

/** Reads an article into the graph. Throws `empty-input`, `not-text`, `too-large`, `wrong-language`; what it returns is durable. */
export async function ingestArticle(app: App, source: Source): Promise<Ingested> {
  checkSource(source);
  const ingested = await ingestReading(app, readArticle(source));
  await settle(app);
  return ingested;
}

/** An article as it would be read and linked, without storing it. Throws as {@link ingestArticle} does. */
export async function previewArticle(app: App, source: Source): Promise<Linked> {
  checkSource(source);
  const reading = readArticle(source);
  return app.oneByOne(async () => (await app.linking()).link(reading, app.ledger.judgements()));
}

/** Puts a reading into the graph, linked to the actors known so far; {@link settle} comes after the last of several. */
export function ingestReading(app: App, received: Reading): Promise<Ingested> {
  return app.oneByOne(async () => {
    const linking = await app.linking();
    const reading = linking.asRevision(received);
    const linked = linking.link(reading, app.ledger.judgements());
    const changed = await storeLinked(app, linked);
    linking.note(linked);
    const { document, claims, attributions, notes } = reading;
    return {
      document: document.id,
      ...(document.title === undefined ? {} : { title: document.title }),
      changed,
      actors: linked.actors.length,
      attributions: attributions.length,
      claims: claims.length,
      notes: notes.length,
    };
  });
}

/** Takes a document out of the graph. */
export function dropDocument(app: App, document: DocumentId): Promise<void> {
  return app.oneByOne(async () => {
    (await app.linking()).forget(document);
    await app.store.dropGraph(iriOf(document, app.base));
  });
}

/** What this process has put into a store and what does not change by itself: the vocabulary, and the judgements up to now. */
const hasVocabulary = new WeakSet<GraphStore>();
const judgementsIn = new WeakMap<GraphStore, readonly Judgement[]>();

/**
 * Brings links and shared graphs up to date with all documents and judgements: the same state whatever came in which order. Gives the documents
 * that are linked otherwise now. What it costs follows from what has changed since the last time, not from how much there is.
 */
export function settle(app: App): Promise<readonly DocumentId[]> {
  return app.oneByOne(async () => {
    const linking = await app.linking();
    try {
      const stale = await settleAll(app, linking);
      await app.settled.note();
      return stale;
    } catch (error) {
      linking.doubt();
      throw error;
    }
  });
}

/** Settles what was not left settled; gives whether that was needed. It need not be after a stop, and is after a kill, an edit by hand or an update. */
export async function settleIfNeeded(app: App): Promise<boolean> {
  if (await app.settled.holds()) return false;
  await settle(app);
  return true;
}

async function settleAll(app: App, linking: Linking): Promise<readonly DocumentId[]> {
  const judgements = app.ledger.judgements();
  const { stale, actors, change } = linking.review(judgements);
  for (const document of stale) {
    const { reading } = await loadDocument(app.store, app.base, document);
    const linked = linking.link(linking.asRevision(reading), judgements);
    await storeLinked(app, linked);
    linking.note(linked);
  }
  await storeChange(app, "actors", change, () => quadsOfActors(actors, app.base));
  const derived = linking.comparing.review(judgements);
  await assertShapes(quadsOfDisagreements(derived.fresh, app.base));
  await storeChange(app, "derived", derived.change, () => quadsOfDisagreements(derived.all, app.base));
  if (judgementsIn.get(app.store) !== judgements) {
    await storeGraph(app, graphIri(sharedGraphs.judgements, app.base), quadsOfJudgements(judgements, app.base));
    judgementsIn.set(app.store, judgements);
  }
  if (!hasVocabulary.has(app.store)) {
    await storeGraph(app, graphIri(sharedGraphs.vocabulary, app.base), quadsOfVocabulary(app.base));
    hasVocabulary.add(app.store);
  }
  return stale;
}

/** Writes a shared graph if it has changed; what is there is looked at only where that is not known. */
async function storeChange(
  app: App,
  name: keyof typeof sharedGraphs,
  change: Change,
  quadsOf: () => Quads,
): Promise<void> {
  const graph = graphIri(sharedGraphs[name], app.base);
  if (change === "unknown") await storeGraph(app, graph, quadsOf());
  else if (change === "some") await replaceOrDrop(app, graph, quadsOf());
}

async function storeLinked(app: App, linked: Linked): Promise<boolean> {
  const quads = quadsOf(linked, app.base, claimKeysOf(linked));
  await assertShapes(quads);
  return storeGraph(app, iriOf(linked.reading.document.id, app.base), quads);
}

/** Replaces a graph unless it holds exactly this already; gives whether it did. */
async function storeGraph(app: App, graph: string, quads: Quads): Promise<boolean> {
  const before = await quadsIn(app.store, graph);
  if (fingerprint(before) === fingerprint(quads)) return false;
  await replaceOrDrop(app, graph, quads);
  return true;
}

/** A graph without quads is not kept. */
function replaceOrDrop(app: App, graph: string, quads: Quads): Promise<void> {
  return quads.length === 0 ? app.store.dropGraph(graph) : app.store.replaceGraph(graph, quads);
}

function fingerprint(quads: Quads): string {
  const graph = factory.defaultGraph();
  const lines = quads.map(({ subject, predicate, object }) =>
    writeQuadLine(factory.quad(subject, predicate, object, graph)),
  );
  return lines.sort().join("");
}
