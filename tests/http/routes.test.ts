// The table of routes, openapi.json and docs/explorer.md say the same.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/app/config.ts";
import { type App, openApp } from "../../src/app/open-app.ts";
import { described, openApiOf } from "../../src/web/openapi.ts";
import { routesOf } from "../../src/web/routes.ts";

let app: App;
beforeAll(async () => {
  app = await openApp(readConfig({}), { inMemory: true });
});
afterAll(() => app.close());

/** Paths as people write them: without suffixes, `{id}` in place of `:id`. */
const written = (path: string): string => path.replace("{.:suffix}", "").replace(/[:*](\w+)/g, "{$1}");
const paths = (): readonly string[] =>
  routesOf(app)
    .map(({ path }) => written(path))
    .filter((path) => !path.startsWith("/index"))
    .sort();

test("openapi.json describes every route and no other", () => {
  expect(Object.keys(openApiOf(app.base, app.version).paths).sort()).toEqual(paths());
});

test("openapi.json names the methods that each route takes", () => {
  for (const { path, methods } of routesOf(app)) {
    const known = described[written(path)];
    if (known === undefined) continue;
    expect([path, known.methods ?? ["get"]]).toEqual([
      path,
      Object.keys(methods).filter((method) => method !== "options"),
    ]);
  }
});

test("docs/explorer.md has a heading for every route and no other", () => {
  const text = readFileSync(new URL("../../docs/explorer.md", import.meta.url), "utf8");
  expect([...text.matchAll(/^## (\/.*)$/gm)].map(([, path]) => path).sort()).toEqual(paths());
});

test("docs/explorer.md names every parameter of its routes", () => {
  const text = readFileSync(new URL("../../docs/explorer.md", import.meta.url), "utf8");
  for (const [path, { query = {} }] of Object.entries(described)) {
    const start = text.indexOf(`\n## ${path}\n`);
    const section = text.slice(start, text.indexOf("\n## ", start + 4) >>> 0) + (text.split("\n## ")[0] ?? "");
    for (const name of Object.keys(query)) expect([path, name, section.includes(name)]).toEqual([path, name, true]);
  }
});
