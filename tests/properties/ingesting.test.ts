// What holds of a graph however it came about: any order of ingestion gives the same, twice is once, what is judged can be taken back, an export can be imported.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkGraph } from "../../src/app/check.ts";
import { readConfig } from "../../src/app/config.ts";
import { importFile } from "../../src/app/import.ts";
import { dropDocument, ingestArticle } from "../../src/app/ingest.ts";
import { judge } from "../../src/app/judge.ts";
import { type App, openApp } from "../../src/app/open-app.ts";
import type { Source } from "../../src/domain/document.ts";
import { readExportRequest, writeExport } from "../../src/export/export.ts";
import { withPrefixes } from "../../src/rdf/sparql.ts";

const articles: readonly Source[] = [
  {
    text: "Kassym-Jomart Tokayev met Volodymyr Zelensky in New York on Monday, Kommersant reported.",
    publisher: "The Diplomat",
  },
  { text: "Tokayev thanked Russia for the locomotives. He did not call Zelensky.", published: "2025-10-02" },
  { text: "“The border is open,” Zelensky said. Kazakhstan bought 4,000 trucks from China, according to Lenta.ru." },
  {
    text: "Analysts suggest that Tokayev may visit China in 2026.",
    url: "https://example.org/visit",
    published: "2025-11-01",
  },
  {
    text: "Analysts suggest that Tokayev will not visit China.",
    url: "https://example.org/visit",
    published: "2025-11-02",
  },
  { text: "Kassym-Jomart Tokayev did not meet Volodymyr Zelensky, a spokesman told Reuters.", publisher: "Kun.uz" },
];

const open = (base = "http://127.0.0.1:8080/"): Promise<App> => openApp(readConfig({}, { base }), { inMemory: true });

async function exported(app: App, format: string): Promise<string> {
  let text = "";
  for await (const piece of writeExport(app.store, app.base, readExportRequest({ format }))) text += piece;
  return text;
}

async function graphOf(order: readonly Source[]): Promise<string> {
  const app = await open();
  for (const article of order) await ingestArticle(app, article);
  const text = await exported(app, "nq");
  expect((await checkGraph(app)).problems).toEqual([]);
  await app.close();
  return text.split("\n").sort().join("\n");
}

describe("ingesting", () => {
  let whole: string;
  beforeAll(async () => {
    whole = await graphOf(articles);
  });

  test("gives the same graph in any order, and twice is once", async () => {
    expect(whole).toContain("/document/");
    expect(whole).toContain("/graph/derived");
    expect(whole.match(/prov#wasRevisionOf>/g)).toHaveLength(1);
    expect(await graphOf([...articles].reverse())).toBe(whole);
    expect(await graphOf([2, 0, 5, 4, 3, 1, 0, 2].flatMap((n) => articles[n] ?? []))).toBe(whole);
  });

  test("a document that comes and goes leaves nothing behind", async () => {
    const app = await open();
    for (const article of articles) await ingestArticle(app, article);
    const passing = await ingestArticle(app, { text: "Erlan Tokayev met Vladimir Zelensky's envoy in Astana." });
    await dropDocument(app, passing.document);
    await ingestArticle(app, articles[0] ?? { text: "" });
    expect((await exported(app, "nq")).split("\n").sort().join("\n")).toBe(whole);
    await app.close();
  });

  test("says whether anything changed", async () => {
    const app = await open();
    const [article = { text: "" }] = articles;
    expect(await ingestArticle(app, article)).toMatchObject({ changed: true });
    const stamp = await app.store.stamp();
    expect(await ingestArticle(app, article)).toMatchObject({ changed: false });
    expect(await app.store.stamp()).toBe(stamp);
    await app.close();
  });
});

test("what is judged is linked anew, and a later judgement takes it back", async () => {
  const app = await open();
  for (const article of articles) await ingestArticle(app, article);
  const actors = async () => (await exported(app, "actors.csv")).split("\r\n").map((line) => line.split(",")[1]);
  const before = await actors();
  const decision = { left: "actor/kommersant", right: "actor/lenta-ru" } as const;
  const { relinked } = await judge(app, { kind: "same", ...decision }, "2026-01-01T00:00:00Z");
  expect(relinked.length).toBeGreaterThan(0);
  expect(await actors()).not.toContain("Lenta.ru");
  await judge(app, { kind: "different", ...decision }, "2026-01-02T00:00:00Z");
  expect(await actors()).toEqual(before);
  const claimsThat = async (pattern: string) => {
    const found = await app.store.query(withPrefixes(`SELECT ?claim WHERE { GRAPH ?g { ${pattern} } }`));
    return found.kind === "bindings" ? found.rows.map(({ claim }) => claim?.value.slice(app.base.length) ?? "") : [];
  };
  const onSides = () => claimsThat("?side a hs:Side ; hs:claim ?claim");
  const [taken] = await onSides();
  await judge(app, { kind: "reject", claim: taken as `claim/${string}` }, "2026-01-03T00:00:00Z");
  expect(await onSides()).not.toContain(taken);
  await judge(app, { kind: "confirm", claim: taken as `claim/${string}` }, "2026-01-04T00:00:00Z");
  expect(await onSides()).toContain(taken);
  await expect(judge(app, { kind: "reject", claim: "claim/000000000000" })).rejects.toMatchObject({
    code: "not-found",
  });
  await app.close();
});

describe("importing", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-import-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test.each(["trig", "nq", "jsonld"])(
    "a colleague's export as %s becomes the same graph under the own base",
    async (format) => {
      const theirs = await open("https://colleague.example.org/graph/");
      const ours = await open();
      for (const article of articles) {
        await ingestArticle(theirs, article);
        await ingestArticle(ours, article);
      }
      await judge(theirs, { kind: "relabel", actor: "actor/lenta-ru", label: "Lenta" }, "2026-01-01T00:00:00Z");
      await judge(ours, { kind: "relabel", actor: "actor/lenta-ru", label: "Lenta" }, "2026-01-01T00:00:00Z");
      const empty = await open();
      const imported = await importFile(empty, file(`export.${format}`, await exported(theirs, format)));
      expect(imported).toMatchObject({ judgements: 1 });
      expect(imported.documents).toHaveLength(articles.length);
      expect(await exported(empty, "trig")).toBe(await exported(ours, "trig"));
      await Promise.all([theirs.close(), ours.close(), empty.close()]);
    },
  );

  test("plain RDF becomes background knowledge in a graph of its own, with its origin", async () => {
    const app = await open();
    const path = file("Capitals.ttl", '@prefix ex: <https://example.org/> . ex:kz ex:capital [ ex:name "Astana" ] .');
    expect(await importFile(app, path)).toMatchObject({
      documents: [],
      background: { graph: "http://127.0.0.1:8080/graph/capitals", statements: 2 },
    });
    const answer = await app.store.query(
      'ASK { GRAPH <http://127.0.0.1:8080/graph/capitals> { ?c <https://example.org/capital> / <https://example.org/name> "Astana" . ?g <http://purl.org/dc/terms/source> "Capitals.ttl" } }',
    );
    expect(answer).toMatchObject({ value: true });
    await expect(importFile(app, path, { as: "actors" })).rejects.toMatchObject({ code: "bad-request" });
    await app.close();
  });

  const start = "@prefix ex: <https://example.org/> .\n";
  const line = "<https://e.org/a> <https://e.org/b> <https://e.org/c>";
  test.each([
    ["half.ttl", `${start}ex:a ex:b .\n`, 2, 11],
    ["unclosed.ttl", `${start}ex:a ex:b "unclosed .\n`, 2, 11],
    ["prefix.ttl", "ex:a ex:b ex:c .\n", 1, 1],
    ["end.ttl", `${start}ex:a ex:b ex:c .\nex:a ex:b ex:c`, 3, 15],
    ["iri.ttl", "<https://e.org/a b> <https://e.org/b> 1 .", 1, 1],
    ["open.trig", `${start}ex:g { ex:a ex:b ex:c .\n`, 3, 1],
    ["closed.trig", `${start}ex:g { ex:a ex:b ex:c } }\n`, 2, 25],
    ["half.nq", `${line} <https://e.org/g> .\n<https://e.org/a> <https://e.org/b> .\n`, 2, 37],
    ["dot.nq", `${line} <https://e.org/g>\n${line} .\n`, 2, 1],
    ["graph.nt", `${line} <https://e.org/g> .\n`, 1, 55],
    ["end.jsonld", '{\n "@id": \n', 3, 1],
    ["comma.jsonld", '{\n "@id": "https://e.org/a",\n "https://e.org/b": [1, 2,, 3]\n}\n', 3, 27],
    ["text.jsonld", "\n5", 2, 1],
    ["id.jsonld", '[\n {"@id": "https://e.org/a"},\n {"@id": 5, "https://e.org/b": 1}]', 3, 3],
    ["context.jsonld", '{\n "@context": "https://schema.org",\n "name": "a"}', 2, 14],
    ["value.jsonld", '{\n "https://e.org/b": {"@value": 1, "@language": "en", "@type": "x:y"}}', 2, 22],
  ])("%s is refused with line %d and column %d, and nothing of it is taken", async (name, text, lineNumber, column) => {
    const app = await open();
    await expect(importFile(app, file(name, text))).rejects.toMatchObject({
      code: "bad-data",
      place: { line: lineNumber, column },
      message: expect.stringContaining(`line ${lineNumber}, column ${column}`),
    });
    expect(await app.store.graphs()).toEqual([]);
    await app.close();
  });

  test.each([
    ["table.xlsx", "a", "unsupported-media-type", /ttl/],
    ["shape.trig", "<d:1> { <d:1> a <https://w3id.org/hearsay/ns#Document> }", "bad-shape", /./],
  ])("%s is refused, and nothing of it is taken", async (name, text, code, sentence) => {
    const app = await open();
    await expect(importFile(app, file(name, text))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(sentence),
    });
    expect(await app.store.graphs()).toEqual([]);
    await app.close();
  });

  test("a colleague's export with one wrong document among right ones is refused whole", async () => {
    const theirs = await open();
    for (const article of articles) await ingestArticle(theirs, article);
    const text = await exported(theirs, "nq");
    await theirs.close();
    const places = [...text.matchAll(/^<[^>]*claim\/.*ns#certainty>.*\n/gm)];
    const last = places.at(-1) ?? raise();
    const app = await open();
    const path = file("one-wrong.nq", text.slice(0, last.index) + text.slice(last.index + last[0].length));
    await expect(importFile(app, path)).rejects.toMatchObject({ code: "bad-shape" });
    expect(await app.store.graphs()).toEqual([]);
    await app.close();
  });
});

function raise(): never {
  throw new Error("the export has no claims");
}
