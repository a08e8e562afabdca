// The package as others get it: packed, installed elsewhere, run there by npx, and imported from a script.
import { execFile, spawn } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, sample, scratch } from "./run.ts";

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
const folder = scratch();
afterAll(folder.remove);

let contents: readonly string[] = [];

beforeAll(async () => {
  // dist/ is built already; packing must not build it anew while other tests use it.
  const packed = await execute("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder.path], {
    cwd: root,
  });
  const [tarball] = JSON.parse(packed.stdout) as { filename: string; files: { path: string }[] }[];
  contents = tarball?.files.map((file) => file.path) ?? [];
  writeFileSync(folder.file("package.json"), '{"name": "elsewhere", "private": true, "type": "module"}');
  await execute("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball?.filename}`], {
    cwd: folder.path,
  });
  copyFileSync(sample, folder.file("article.txt"));
}, 300_000);

test("holds what is run, what is read, and the terms, and nothing of how it is made", () => {
  for (const needed of [
    "dist/cli/main.js",
    "dist/api/index.js",
    "dist/types/index.d.ts",
    "dist/assets/network.js",
    "ontology/context.jsonld",
    "graph-data/articles/kazakhstan-border.txt",
    "docs/queries/chains.rq",
    "LICENSE",
    "NOTICE",
    "README.md",
  ])
    expect(contents).toContain(needed);
  expect(
    contents.filter((path) => /^(src|tests|\.ci)\//.test(path) || path.startsWith("graph-data/snapshots")),
  ).toEqual([]);
});

test("npx hearsay serve article.txt explores it", async () => {
  const server = spawn("npx", ["--no-install", "hearsay", "serve", "article.txt", "--port", "0"], {
    cwd: folder.path,
    detached: true,
  });
  let out = "";
  try {
    const url = await new Promise<string>((ready, failed) => {
      server.stdout.setEncoding("utf8").on("data", (text: string) => {
        out += text;
        const found = /http:\S+/.exec(out)?.[0];
        if (found !== undefined) ready(found);
      });
      server.stderr.setEncoding("utf8").on("data", (text: string) => {
        out += text;
      });
      server.once("close", () => failed(new Error(out)));
    });
    for (const path of ["", "network", "actor/kassym-jomart-tokayev.ttl", "assets/network.js", "export/all.gexf"])
      expect((await fetch(url + path)).status, path).toBe(200);
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
  }
});

test("a script reads, keeps and asks with what it imports", async () => {
  writeFileSync(
    folder.file("script.js"),
    `import { ingestArticle, openApp, openArticle, readConfig } from "hearsay";
const app = await openApp(readConfig({}), { inMemory: true });
const { claims } = await ingestArticle(app, await openArticle("article.txt"));
const result = await app.store.query("ASK { GRAPH ?g { ?a <https://w3id.org/hearsay/relation/met> ?b } }");
console.log(claims > 20, result.value);
await app.close();
`,
  );
  const { stdout } = await execute(process.execPath, ["script.js"], { cwd: folder.path });
  expect(stdout).toBe("true true\n");
});

test("the same files give the same readings there and here", async () => {
  const there = await execute("npx", ["--no-install", "hearsay", "read", "article.txt"], {
    cwd: folder.path,
    maxBuffer: 50_000_000,
  });
  expect(there.stdout).toBe((await run(["read", folder.file("article.txt")])).out);
});
