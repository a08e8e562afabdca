// Documents are asked again when their graphs change, and no others.
import { expect, test } from "vitest";
import { factory } from "../rdf/factory.ts";
import { defaultBase as base } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { rdfs } from "../rdf/vocabulary.ts";
import { openMemoryStore } from "../store/memory-store.ts";
import type { DocumentQuestion } from "./by-document.ts";
import { openInquiry } from "./inquiry.ts";

interface Labels {
  readonly labels: readonly (string | undefined)[];
}

const question: DocumentQuestion<Labels> = {
  title: "Labels",
  query: (g) => sparql`SELECT ?label WHERE { GRAPH ${g} { ${g} rdfs:label ?label } }`,
  read: (rows) => ({ labels: rows.map(({ label }) => label?.value) }),
};

test("documents are asked again when they change, and only they", async () => {
  const store = await openMemoryStore();
  const put = (id: string, label: string) => {
    const graph = factory.namedNode(base + id);
    return store.replaceGraph(graph.value, [factory.quad(graph, rdfs.label, factory.literal(label))]);
  };
  const ask = () => openInquiry(store, base).byDocument(question);
  for (let n = 10; n < 40; n++) await put(`document/${n}`, `number ${n}`);
  await put("graph/actors", "no document");
  const before = await ask();
  expect([...before.keys()]).toEqual(Array.from({ length: 30 }, (_, n) => `${base}document/${n + 10}`));
  expect(before.get(`${base}document/17`)).toEqual({ labels: ["number 17"] });

  await put("document/17", "another");
  await store.dropGraph(`${base}document/20`);
  await put("graph/actors", "changed");
  const after = await ask();
  expect(after.size).toBe(29);
  expect(after.get(`${base}document/17`)).toEqual({ labels: ["another"] });
  for (const [graph, labels] of after)
    if (!graph.endsWith("/17")) expect(labels, `${graph} was asked again`).toBe(before.get(graph));
  await store.close();
});

test("what follows from one graph is kept until that one changes", async () => {
  const store = await openMemoryStore();
  const [one, other] = [`${base}graph/one`, `${base}graph/other`];
  const put = (graph: string, label: string) =>
    store.replaceGraph(graph, [factory.quad(factory.namedNode(graph), rdfs.label, factory.literal(label))]);
  let times = 0;
  const ask = () => openInquiry(store, base).keep("times", async () => ++times, [one]);
  await put(one, "a");
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await put(other, "b");
  expect(await ask()).toBe(1);
  await put(one, "c");
  expect(await ask()).toBe(2);
  await store.close();
});
