// An explorer that has read nothing yet: every list says so, and what to do.
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { type App, openApp } from "../../src/app/open-app.ts";
import { startServer } from "../../src/web/server.ts";

let app: App;
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  app = await openApp(readConfig({}, { allowIngest: true }), { inMemory: true });
  server = await startServer(app, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await server.close();
  await app.close();
});

test.each([
  ["/", "add one here"],
  ["/network", "Add an article"],
  ["/actors", "hearsay ingest"],
  ["/documents", "hearsay ingest"],
  ["/sources", "Read an article"],
  ["/disagreements", "Add another article"],
  ["/ontology", "hearsay ingest"],
  ["/search?q=anybody", "Try fewer or shorter words"],
  ["/search", "Search for"],
])("%s says what to do", async (path, advice) => {
  const response = await fetch(new URL(path, server.url), { headers: { Accept: "text/html" } });
  const html = await response.text();
  expect(response.status).toBe(200);
  const empty = /<p class="empty">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? "";
  expect(empty.replaceAll(/<[^>]+>/g, "")).toContain(advice);
});
