// The store on a remote engine keeps the contract, against a real one.
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, request as forward } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dropDocument, settle } from "../../src/app/ingest.ts";
import { bindParameters } from "../../src/app/query-parameters.ts";
import type { DocumentId } from "../../src/domain/ids.ts";
import { formats } from "../../src/export/formats.ts";
import { examples } from "../../src/queries/example-queries.ts";
import { defaultBase } from "../../src/rdf/iri.ts";
import { writeQuadLine } from "../../src/rdf/syntax.ts";
import { openRemoteStore } from "../../src/store/remote-store.ts";
import { findPages } from "../support/explorer-pages.ts";
import { type Served, serveSample } from "../support/served.ts";
import { type RunningEngine, startVirtuoso } from "../support/virtuoso.ts";
import { storeContract } from "./store.contract.ts";

const folderOfQueries = join(import.meta.dirname, "../../docs/queries");
const filesWithQueries = readdirSync(folderOfQueries).map((name) => ({
  title: name,
  sparql: bindParameters(readFileSync(join(folderOfQueries, name), "utf8"), {}, defaultBase),
}));

let engine: RunningEngine;

beforeAll(async () => {
  engine = await startVirtuoso();
}, 400_000);
afterAll(() => engine.stop());

storeContract("on Virtuoso", () => openRemoteStore(engine));

describe("the explorer on Virtuoso", () => {
  let remote: Served;
  let embedded: Served;
  let folder: string;
  beforeAll(async () => {
    const left = await openRemoteStore(engine);
    for (const graph of await left.graphs()) await left.dropGraph(graph);
    folder = mkdtempSync(join(tmpdir(), "hearsay-remote-"));
    const settings = { data: folder, store: engine.query, storeUpdate: engine.update, storeGraphs: engine.graphs };
    remote = await serveSample({ ...settings, queryTimeout: 120_000 });
    embedded = await serveSample();
  }, 400_000);
  afterAll(async () => {
    await Promise.all([remote.close(), embedded.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test("every page says what it says on the embedded store", { timeout: 400_000 }, async () => {
    const pages = [...(await findPages(embedded.url)).values(), "/relations", "/changes"];
    for (const path of pages) {
      const [there, here] = await Promise.all([remote, embedded].map((served) => read(served, path)));
      expect(there, path).toEqual(here);
    }
  });

  test.each([...filesWithQueries, ...examples])("the query $title has the same answer", async ({ sparql }) => {
    const [there, here] = await Promise.all([remote, embedded].map(({ app }) => app.store.query(sparql)));
    if (here?.kind === "graph" && there?.kind === "graph")
      expect(there.quads.map(writeQuadLine).sort()).toEqual(here.quads.map(writeQuadLine).sort());
    else expect(there).toEqual(here);
  });

  test.each(formats.map(({ name }) => name))("the export %s is the same file", { timeout: 200_000 }, async (name) => {
    for (const scope of ["all", "actor/kassym-jomart-tokayev"]) {
      const [there, here] = await Promise.all(
        [remote, embedded].map(async (served) => (await served.get(`/export/${scope}.${name}`)).text()),
      );
      expect(there).toBe(here);
    }
  });

  test("an article read again changes nothing, and one taken out is gone", { timeout: 200_000 }, async () => {
    const { documents } = await remote.json<{ documents: { id: DocumentId }[] }>("/documents");
    const stamp = await remote.app.store.stamp();
    await settle(remote.app);
    expect(await remote.app.store.stamp()).toBe(stamp);
    for (const { id } of documents) await dropDocument(remote.app, id);
    await settle(remote.app);
    expect((await remote.json<{ documents: unknown[] }>("/documents")).documents).toEqual([]);
  });
});

/** A page as data, without what is measured and what the questions were. */
async function read(served: Served, path: string): Promise<unknown> {
  const response = await served.get(path, { Accept: "application/json" });
  const { queries: _, ...page } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, page };
}

describe("an engine behind a door that asks for name and password", () => {
  const wanted = `Basic ${Buffer.from("ana:open sesame").toString("base64")}`;
  const door = createServer((request, response) => {
    if (request.headers.authorization !== wanted) {
      response.writeHead(401).end("Who are you?");
      return;
    }
    const { authorization: _, host: __, ...headers } = request.headers;
    const inner = forward(engine.query, { method: "POST", headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(inner);
  });
  let url = "";
  beforeAll(async () => {
    door.listen(0, "127.0.0.1");
    await once(door, "listening");
    const address = door.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/sparql`;
  });
  afterAll(() => door.close());
  const open = (more = {}) => openRemoteStore({ query: url, update: url, graphs: url, ...more });

  test("lets in whoever gives them", async () => {
    const store = await open({ user: "ana", password: "open sesame" });
    expect(await store.query("ASK {}")).toEqual({ kind: "boolean", value: true });
    await store.close();
  });

  test("refuses others, who are told which settings are missing", async () => {
    for (const more of [{}, { user: "ana", password: "wrong" }])
      await expect(open(more)).rejects.toMatchObject({
        code: "forbidden",
        message: expect.stringContaining("HEARSAY_STORE_PASSWORD"),
      });
  });
});

describe("an engine that is not there", () => {
  test("is named, with what to do", async () => {
    const nobody = "http://127.0.0.1:9/sparql";
    await expect(openRemoteStore({ query: nobody, update: nobody, graphs: nobody })).rejects.toMatchObject({
      code: "engine-down",
      message: expect.stringContaining(`The engine at ${nobody} cannot be reached`),
    });
  });
});
