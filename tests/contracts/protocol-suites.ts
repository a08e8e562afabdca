// The explorer as the runner of the W3C's protocol suites wants it: `tsx tests/contracts/protocol-suites.ts PORT`. Queries and reading of graphs go to the
// explorer; what the suites load is written behind its back, since it takes no updates and no graphs of theirs.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import oxigraph from "oxigraph";
import { readConfig } from "../../src/app/config.ts";
import { openApp } from "../../src/app/open-app.ts";
import { parseRdf, type Syntax } from "../../src/rdf/syntax.ts";
import { startServer } from "../../src/web/server.ts";

const [, , port = "0"] = process.argv;
const app = await openApp(readConfig({}), { inMemory: true });
const explorer = await startServer(app, { host: "127.0.0.1", port: 0 });

/** How the runner begins the update by which it loads a test's data; updates that are tests begin otherwise and are refused. */
const loading = "DROP SILENT ALL ;\nINSERT DATA {";

async function load(update: string): Promise<void> {
  for (const graph of await app.store.graphs()) await app.store.dropGraph(graph);
  const scratch = new oxigraph.Store();
  scratch.update(update);
  const quads = parseRdf(scratch.dump({ format: "application/n-quads" }), { syntax: "nquads" });
  for (const graph of new Set(quads.map((quad) => quad.graph.value)))
    await app.store.replaceGraph(
      graph,
      quads.filter((quad) => quad.graph.value === graph),
    );
}

/** Where the suites look for graphs that they name by their address; ours are at /graph/NAME. */
const direct = "/graphs/";

/** The graph that holds what a test puts into the default graph, which here is the union of all. */
const instead = "urn:default";

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** Texts of a body with their media types: itself, or the files of a form. */
async function textsOf(body: Buffer, type: string): Promise<readonly (readonly [string, string])[]> {
  if (!type.startsWith("multipart/")) return [[body.toString("utf8"), type]];
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  return Promise.all(
    [...form.values()].flatMap((file) =>
      typeof file === "string" ? [] : [file.text().then((t) => [t, file.type] as const)],
    ),
  );
}

async function write(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { store } = app;
  const isDefault = url.searchParams.has("default");
  let own = url.pathname.startsWith(direct) ? `${app.base}graph/${url.pathname.slice(direct.length)}` : instead;
  const isNew = request.method === "POST" && own === instead && !isDefault && !url.searchParams.has("graph");
  if (isNew) own = `${app.base}graph/new`;
  const graph = isDefault ? instead : (url.searchParams.get("graph") ?? own);
  const held = [];
  for await (const quad of store.match({})) if (quad.graph.value === graph) held.push(quad);
  const there = held.length > 0;
  if (request.method === "DELETE") {
    await store.dropGraph(graph);
    response.writeHead(there ? 204 : 404).end();
    return;
  }
  if (isDefault) for (const other of await store.graphs()) await store.dropGraph(other);
  const quads = request.method === "POST" ? held : [];
  for (const [text, type] of await textsOf(await bodyOf(request), request.headers["content-type"] ?? "")) {
    const syntax: Syntax = type.startsWith("text/turtle") ? "turtle" : "ntriples";
    quads.push(...parseRdf(text, { syntax, base: graph }));
  }
  await store.replaceGraph(graph, quads);
  response.writeHead(there && !isNew ? 204 : 201, isNew ? { location: graph } : {}).end();
}

/** Passes a request on to the explorer as it came. */
async function passOn(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const { accept, "content-type": type } = request.headers;
  const body = await bodyOf(request);
  if (body.toString("utf8").startsWith(loading)) {
    await load(body.toString("utf8"));
    response.writeHead(204).end();
    return;
  }
  const path = url.pathname.replace(/\/$/, "").replace(direct, "/graph/");
  const answer = await fetch(new URL(path + url.search, explorer.url), {
    method: request.method ?? "GET",
    headers: { ...(accept === undefined ? {} : { accept }), ...(type === undefined ? {} : { "content-type": type }) },
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
  });
  const [given, text] = [answer.headers.get("content-type"), Buffer.from(await answer.arrayBuffer())];
  response.writeHead(answer.status, given === null ? {} : { "content-type": given }).end(text);
}

createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const isWriting = url.pathname.startsWith("/graphs") && ["PUT", "POST", "DELETE"].includes(request.method ?? "");
  (isWriting ? write : passOn)(request, response, url).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(Number(port), "127.0.0.1");
