// Stores to export from, and exports as text: what the tests of formats share.

import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import type { Linked } from "../../src/domain/reading.ts";
import { readExportRequest, writeExport } from "../../src/export/export.ts";
import { defaultBase, iriOf } from "../../src/rdf/iri.ts";
import { quadsOfActors } from "../../src/rdf/shared-graphs.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { borderStory } from "./border-story.ts";
import { linkedReading } from "./readings.ts";

async function storeOf(documents: readonly Linked[]): Promise<GraphStore> {
  const store = await openMemoryStore();
  for (const linked of documents)
    await store.replaceGraph(iriOf(linked.reading.document.id, defaultBase), quadsOf(linked, defaultBase));
  const actors = documents.flatMap((linked) => linked.actors);
  const unique = [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  await store.replaceGraph(iriOf("graph/actors", defaultBase), quadsOfActors(unique, defaultBase));
  return store;
}

/** The story of tests/support/border-story.ts. */
export const openStory = (): Promise<GraphStore> => storeOf(borderStory);

/** Made-up readings with every oddity that text can have, the same in each run. */
export function openOddities(): Promise<GraphStore> {
  const made = fc.sample(linkedReading, { seed: 11, numRuns: 25 });
  return storeOf([...new Map(made.map((linked) => [linked.reading.document.id, linked])).values()]);
}

/** An export as one text. */
export async function exported(store: GraphStore, format: string, scope = "all", query?: string): Promise<string> {
  let text = "";
  const request = readExportRequest({ scope, format, ...(query === undefined ? {} : { query }) });
  for await (const piece of writeExport(store, defaultBase, request)) text += piece;
  return text;
}

/** Everything in a store. */
export async function quadsIn(store: GraphStore): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of store.match({})) quads.push(quad);
  return quads;
}

/** The document of the story with three claims, and the claim with these words in it. */
export const longStory = borderStory.find(({ reading }) => reading.claims.length === 3);
export const claimOf = (words: string) =>
  longStory?.reading.claims.find((claim) => claim.predicate.text === words)?.id ?? "claim/none";
