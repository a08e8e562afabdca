// The explorer in the test's own process: the real application in memory with the sample article, on a free port of this machine.
import { readFile } from "node:fs/promises";
import { readConfig, type SettingName } from "../../src/app/config.ts";
import { ingestArticle } from "../../src/app/ingest.ts";
import { type App, openApp } from "../../src/app/open-app.ts";
import { startServer } from "../../src/web/server.ts";

export interface Served {
  readonly app: App;
  /** Its address, without the slash at the end. */
  readonly url: string;
  /** Asks for a path; redirects are not followed. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Response>;
  /** The JSON of a page, as far as a test looks at it. */
  readonly json: <Shape>(path: string) => Promise<Shape>;
  readonly close: () => Promise<void>;
}

const article = new URL("../../graph-data/articles/kazakhstan-border.txt", import.meta.url);

/** Starts to serve the sample, published on a date, so that relative dates are known. The graph is in memory, unless the settings name where it is. */
export async function serveSample(settings: Partial<Record<SettingName, unknown>> = {}): Promise<Served> {
  const app = await openApp(readConfig({}, settings), { inMemory: settings.data === undefined, warm: true });
  await ingestArticle(app, {
    text: await readFile(article, "utf8"),
    title: "Border Gridlock Deepens as Kazakhstan Tightens Checks",
    publisher: "The Example Gazette",
    published: "2025-10-10",
    url: "https://gazette.example/border?a=1&b=2",
  });
  const server = await startServer(app, { host: "127.0.0.1", port: 0 });
  const url = server.url.replace(/\/$/, "");
  const get: Served["get"] = (path, headers = {}, method = "GET") =>
    fetch(url + path, { headers: { Accept: "*/*", ...headers }, method, redirect: "manual" });
  return {
    app,
    url,
    get,
    json: async <Shape>(path: string) => (await get(path, { Accept: "application/json" })).json() as Shape,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}
