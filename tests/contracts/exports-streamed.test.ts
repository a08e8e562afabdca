// Exports are streamed: what is held does not grow with the collection, nothing is read ahead of whoever reads slowly, and nothing more for whoever has gone.
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { type App, openApp } from "../../src/app/open-app.ts";
import { writeExport } from "../../src/export/export.ts";
import { findFormat, formats } from "../../src/export/formats.ts";
import { defaultBase, iriOf } from "../../src/rdf/iri.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { startServer } from "../../src/web/server.ts";
import { makeActors, makeDocument } from "../bench/made-up-news.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const few = 4;
const many = 24;
const served = 64;
const actors = makeActors(60);

async function fill(store: GraphStore, documents: number): Promise<void> {
  for (let index = 0; index < documents; index++) {
    const linked = makeDocument(index, actors);
    await store.replaceGraph(iriOf(linked.reading.document.id, defaultBase), quadsOf(linked, defaultBase));
  }
}

describe("memory", () => {
  const stores: GraphStore[] = [];
  beforeAll(async () => {
    for (const documents of [few, many]) {
      const store = await openMemoryStore();
      await fill(store, documents);
      stores.push(store);
    }
  }, 180_000);
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  /** Characters of text after which memory is looked at. */
  const interval = 150_000;

  /** Bytes that live at the most while an export is under way, beyond those that lived before, and the length of its text. */
  async function held(store: GraphStore, format: string): Promise<{ readonly most: number; readonly length: number }> {
    collect();
    const before = process.memoryUsage().heapUsed;
    let [most, length, looked] = [0, 0, 0];
    const request = { scope: { kind: "everything" }, format: findFormat(format) } as const;
    for await (const piece of writeExport(store, defaultBase, request)) {
      length += piece.length;
      // Collecting takes longer than writing, so it is looked at once in a while.
      if (length < looked + interval) continue;
      looked = length;
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    return { most, length };
  }

  /** Those that count over all documents before they write: they hold a row for an actor or for a claim between two. */
  const counting = ["actors.csv", "edges.csv", "gexf", "graphml"];

  test.each(formats.map(({ name }) => name).filter((name) => !counting.includes(name)))(
    "%s holds one document at a time",
    { timeout: 120_000 },
    async (name) => {
      const [small, large] = [await held(stores[0] ?? raise(), name), await held(stores[1] ?? raise(), name)];
      expect(large.length).toBeGreaterThan(small.length * 4);
      // Twenty documents more would be at least ten megabytes.
      expect(large.most).toBeLessThan(small.most + 3_000_000);
    },
  );

  test.each(counting)("%s holds rows, not documents", { timeout: 120_000 }, async (name) => {
    const [small, large] = [await held(stores[0] ?? raise(), name), await held(stores[1] ?? raise(), name)];
    // A document's quads take some megabytes, the rows of its 25 claims some kilobytes.
    expect(large.most).toBeLessThan(small.most + (many - few) * 40_000);
  });
});

describe("over HTTP", () => {
  let app: App;
  let server: { readonly url: string; readonly close: () => Promise<void> };
  /** Graphs that were read. */
  let read = 0;
  beforeAll(async () => {
    app = await openApp(readConfig({}), { inMemory: true });
    await fill(app.store, served);
    const store: GraphStore = {
      query: (...asked) => app.store.query(...asked),
      graphs: () => app.store.graphs(),
      contents: () => app.store.contents(),
      stamp: () => app.store.stamp(),
      replaceGraph: (...change) => app.store.replaceGraph(...change),
      dropGraph: (graph) => app.store.dropGraph(graph),
      close: () => app.store.close(),
      match(pattern) {
        read++;
        return app.store.match(pattern);
      },
    };
    server = await startServer({ ...app, store }, { host: "127.0.0.1", port: 0 });
  }, 180_000);
  afterAll(async () => {
    await server.close();
    await app.close();
  });

  /** Asks, takes the first piece, and takes nothing more. */
  async function takeLittle(path: string): Promise<IncomingMessage> {
    read = 0;
    const request = get(server.url + path);
    const [response]: IncomingMessage[] = (await once(request, "response")) as [IncomingMessage];
    if (response === undefined) throw new Error("no answer");
    await once(response, "readable");
    return response;
  }

  /** Waits until nothing more is read. */
  async function settled(): Promise<number> {
    for (let before = -1; before !== read; await pause(300)) before = read;
    return read;
  }

  test.each(["export/all.nq", "export/all.ttl", "export/all.jsonld"])(
    "%s waits for whoever reads slowly, and stops for whoever goes away",
    { timeout: 60_000 },
    async (path) => {
      const response = await takeLittle(path);
      // Some of the text is in the sockets of both sides; the rest has not been made.
      const waiting = await settled();
      expect(waiting).toBeLessThan(served - 2);
      response.destroy();
      expect(await settled()).toBeLessThanOrEqual(waiting + 1);
      read = 0;
      expect((await (await fetch(server.url + path)).text()).length).toBeGreaterThan(5_000_000);
      expect(read).toBe(served);
    },
  );
});

function raise(): never {
  throw new Error("no store was filled");
}
