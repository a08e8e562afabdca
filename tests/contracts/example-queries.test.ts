// The example queries of docs/queries: each runs as it stands, says what it is for, and finds in a small story what it promises.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bindParameters, parametersIn } from "../../src/app/query-parameters.ts";
import { claimKeysOf } from "../../src/link/claim-keys.ts";
import { disagreements } from "../../src/link/disagreement.ts";
import { quadsOfDisagreements } from "../../src/rdf/derived-graph.ts";
import { defaultBase, idOf, iriOf } from "../../src/rdf/iri.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { borderStory, otherCount } from "../support/border-story.ts";
import { openStory } from "../support/exported.ts";

const folder = resolve(import.meta.dirname, "../../docs/queries");
const files = readdirSync(folder).sort();
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

let store: GraphStore;
beforeAll(async () => {
  store = await openStory();
  const documents = [...borderStory, otherCount];
  for (const linked of documents)
    await store.replaceGraph(
      iriOf(linked.reading.document.id, defaultBase),
      quadsOf(linked, defaultBase, claimKeysOf(linked)),
    );
  const derived = quadsOfDisagreements(disagreements(documents), defaultBase);
  await store.replaceGraph(iriOf("graph/derived", defaultBase), derived);
});
afterAll(() => store.close());

async function ask(name: string, given: Readonly<Record<string, string>> = {}): Promise<Record<string, string>[]> {
  const result = await store.query(bindParameters(textOf(`${name}.rq`), given, defaultBase));
  if (result.kind !== "bindings") throw new Error(`${name} gives no table`);
  return result.rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, term]) => [column, idOf(term.value, defaultBase) ?? term.value]),
    ),
  );
}

test.each(files)("%s says what it is for, names its parameters, and runs without them", async (name) => {
  const text = textOf(name);
  expect(text).toMatch(/^# [A-Z].*[.:]/);
  for (const parameter of parametersIn(text)) expect(text).toContain(`# Parameter: $${parameter}, such as`);
  await expect(ask(name.replace(/\.rq$/, ""))).resolves.toBeInstanceOf(Array);
});

test("who said what about Russia", async () => {
  const rows = await ask("who-said-what-about", { actor: "actor/russia" });
  expect(rows.map(({ voice, words, certainty }) => [voice, words, certainty?.split("#")[1]])).toEqual(
    expect.arrayContaining([
      ["Smart", "did not support", "stated"],
      [undefined, "depend", "hedged"],
    ]),
  );
  expect(rows).toHaveLength(2);
});

test("what rests on one anonymous source", async () => {
  expect(await ask("rests-on-one-anonymous-source")).toMatchObject([
    { source: "a trucking source", voucher: "Kommersant", subject: "the backlog", object: "7,500 vehicles" },
  ]);
});

test("claims by outlet and month", async () => {
  expect(await ask("claims-by-outlet-and-month")).toMatchObject([
    { outlet: "Lenta.ru", month: "2025-09", claims: "2", hedged: "1", unnamed: "0" },
    { outlet: "Lenta.ru", month: "2025-10", claims: "2", hedged: "0", unnamed: "0" },
    { outlet: "The Diplomat", month: "2025-10", claims: "3", hedged: "0", unnamed: "1" },
  ]);
});

test("two voices on one value", async () => {
  expect(await ask("two-voices-on-one-value")).toMatchObject([
    {
      about: "vehicles",
      voice: "Lenta.ru",
      value: "2,500 trucks",
      otherVoice: "Interfax",
      otherValue: "7,500 vehicles",
    },
  ]);
});

test("where they disagree", async () => {
  expect(await ask("where-they-disagree")).toMatchObject([
    { answer: "2,500 trucks", origins: "1", root: "actor/lenta-ru" },
    { answer: "7,500 vehicles", origins: "1", root: "actor/interfax" },
  ]);
});

test("what the most independent voices say", async () => {
  expect(await ask("said-by-most")).toMatchObject([{ quote: expect.stringContaining("met Zelensky"), roots: "2" }]);
});

test("everything reported by a date", async () => {
  const words = async (date: string) => (await ask("reported-by-date", { date })).map((row) => row.words).sort();
  expect(await words("2025-09-30")).toEqual(["depend", "met"]);
  expect(await words("2025-10-02")).toHaveLength(7);
});

test("chains", async () => {
  expect(await ask("chains")).toMatchObject([{ outer: "Kommersant", inner: "a trucking source", claims: "1" }]);
});

test("who met whom", async () => {
  const rows = await ask("who-met-whom", { relation: "rel:met" });
  expect(rows.map(({ from, to }) => [from, to])).toEqual([
    ["Tokayev", "Zelensky"],
    ["Tokayev", "Zelensky"],
  ]);
});
