// A graph from the command line: ingest, ask, export, judge, check; beside a running explorer, and after a crash of nothing at all.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, sample, scratch, start } from "./run.ts";

const folder = scratch();
const data = folder.file("graph");
const hearsay = (...parameters: string[]) => run([...parameters, "--data", data], { cwd: folder.path });
const second = "Kassym-Jomart Tokayev met Xi Jinping in Beijing on Tuesday. Analysts suggest the talks may help trade.";

beforeAll(async () => {
  writeFileSync(folder.file("talks.txt"), second);
  writeFileSync(
    folder.file("talks.json"),
    '{"title": "Talks", "publisher": "The Astana Times", "published": "2025-10-07"}',
  );
  const { code, out, err } = await hearsay("ingest", sample, "talks.txt");
  expect([code, err]).toEqual([0, ""]);
  expect(out.trim().split("\n")).toHaveLength(2);
});
afterAll(folder.remove);

test("ingest keeps the articles as they were received, and says what changed", async () => {
  expect(readdirSync(`${data}/articles`).sort()).toEqual([
    "kazakhstan-border.json",
    "kazakhstan-border.txt",
    "talks.json",
    "talks.txt",
  ]);
  expect(readFileSync(`${data}/articles/talks.txt`, "utf8")).toBe(second);
  const again = await hearsay("ingest", "talks.txt");
  expect(again.out).toMatch(/^talks\.txt: document\/[0-9a-f]{12}, \d+ claims, .*, unchanged\n$/);
});

describe("query", () => {
  const met = "SELECT ?whom { GRAPH ?g { <actor/kassym-jomart-tokayev> rel:met ?whom } } ORDER BY ?whom";

  test("prints a table for people, and files for programs", async () => {
    expect((await hearsay("query", met)).out).toBe(
      "whom\n────────────────────────\nactor/volodymyr-zelensky\nactor/xi-jinping\n2 rows\n",
    );
    const csv = await hearsay("query", met, "--format", "csv");
    expect(csv.out.split("\r\n")[1]).toBe("http://127.0.0.1:8080/actor/volodymyr-zelensky");
    const json = await hearsay("query", met, "--format", "json");
    expect(JSON.parse(json.out).results.bindings).toHaveLength(2);
  });

  test("says true or false", async () => {
    expect((await hearsay("query", "ASK { GRAPH ?g { ?a rel:met ?b } }")).out).toBe("true\n");
    expect((await hearsay("query", "ASK { GRAPH ?g { ?a rel:met rel:met } }")).out).toBe("false\n");
  });

  test("binds parameters of a file", async () => {
    writeFileSync(folder.file("met.rq"), "SELECT ?whom { GRAPH ?g { $who rel:met ?whom } }");
    const { out } = await hearsay(
      "query",
      "-f",
      "met.rq",
      "--param",
      "who=actor/kassym-jomart-tokayev",
      "--format",
      "tsv",
    );
    expect(out.trim().split("\n")).toHaveLength(3);
  });

  test("gives graphs as Turtle", async () => {
    const { out } = await hearsay("query", "CONSTRUCT { ?a rel:met ?b } WHERE { GRAPH ?g { ?a rel:met ?b } }");
    expect(new Parser({ baseIRI: "http://127.0.0.1:8080/" }).parse(out).length).toBeGreaterThanOrEqual(2);
  });

  test("of a folder that holds no graph yet is answered about the sample, and nothing is written", async () => {
    const { code, out, err } = await run(["query", "ASK { GRAPH ?g { ?a rel:met ?b } }", "--data", "nothing"], {
      cwd: folder.path,
    });
    expect([code, out]).toEqual([0, "true\n"]);
    expect(err).toContain("nothing holds no graph yet");
    expect(readdirSync(folder.path)).not.toContain("nothing");
  });
});

test("export writes what was asked for, and import takes it back elsewhere", async () => {
  const { code, out, err } = await hearsay("export", "--format", "trig");
  expect([code, err]).toEqual([0, ""]);
  writeFileSync(folder.file("all.trig"), out);
  const imported = await run(["import", "all.trig", "--data", "copy"], { cwd: folder.path });
  expect([imported.code, imported.err, imported.out]).toEqual([0, "", "all.trig: 2 documents, 0 judgements\n"]);
  expect((await run(["export", "--format", "trig", "--data", "copy"], { cwd: folder.path })).out).toBe(out);
  const actor = await hearsay("export", "actor/xi-jinping", "--format", "ttl");
  expect(actor.out).toContain("rel:met <actor/xi-jinping>");
  expect((await hearsay("export", "actor/nobody")).err).toBe("hearsay: There is no actor/nobody in this graph.\n");
});

test("judge adds a line to the ledger, and a later line takes it back", async () => {
  const actors = async () => (await hearsay("export", "--format", "actors.csv")).out;
  const before = await actors();
  const judged = await hearsay("judge", "relabel", "actor/xi-jinping", "Xi", "--by", "Ana");
  expect(JSON.parse(judged.out)).toMatchObject({ kind: "relabel", label: "Xi", by: "Ana" });
  expect(await actors()).toContain(",Xi,person");
  await hearsay("judge", "relabel", "actor/xi-jinping", "Xi Jinping");
  expect((await actors()).replace("Xi; ", "")).toBe(before.replace("Xi; ", ""));
  expect(readFileSync(`${data}/judgements.jsonl`, "utf8").trim().split("\n")).toHaveLength(2);
  expect((await hearsay("judge", "same", "actor/xi-jinping", "actor/xi-jinping")).code).toBe(2);
});

describe("check", () => {
  test("finds a sound folder sound", async () => {
    const { code, out } = await hearsay("check");
    expect(code).toBe(0);
    expect(out).toMatch(/2 documents, \d+ actors, \d+ attributions, \d+ claims, \d judgements\n$/);
  });

  test("names a snapshot that was changed", async () => {
    const [name = ""] = readdirSync(`${data}/snapshots`).filter((each) => each.startsWith("document."));
    const path = `${data}/snapshots/${name}`;
    copyFileSync(path, folder.file("kept"));
    writeFileSync(path, readFileSync(path, "utf8").replace("Tokayev", "Tokaev"));
    const { code, out, err } = await hearsay("check");
    copyFileSync(folder.file("kept"), path);
    expect(code).toBe(3);
    expect(out).toContain(name);
    expect(err).toMatch(/^hearsay: .* has one problem; they are listed above\.\n$/);
  });
});

describe("serve", () => {
  test("says in one line where it is, answers, keeps others from writing, lets them ask, and ends cleanly", async () => {
    const server = start(["serve", "--data", data, "--port", "0"]);
    let [out, err] = ["", ""];
    const ready = new Promise<void>((done) =>
      server.stdout?.setEncoding("utf8").on("data", (text: string) => {
        out += text;
        if (out.includes("\n")) done();
      }),
    );
    server.stderr?.on("data", (text) => {
      err += text;
    });
    const ended = new Promise<number | null>((done) => server.on("close", done));
    await Promise.race([ready, ended]);
    expect(out).toMatch(/^Hearsay is ready on http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const url = out.trim().split(" ").at(-1) ?? "";
    const turtle = await fetch(`${url}actor/kassym-jomart-tokayev`, { headers: { accept: "text/turtle" } });
    expect(await turtle.text()).toContain("rel:met");
    const writing = await hearsay("ingest", "talks.txt");
    expect(writing.code).toBe(3);
    expect(writing.err).toMatch(/^hearsay: .+\n$/);
    expect((await hearsay("query", "ASK { GRAPH ?g { ?a rel:met ?b } }")).out).toBe("true\n");
    server.kill("SIGINT");
    expect([await ended, err]).toEqual([0, ""]);
  });
});
