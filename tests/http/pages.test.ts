// What the pages of the explorer show of the sample article, over HTTP: the facts that each must have.
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimLine } from "../../src/queries/claim-line.ts";
import { classes, conceptClasses, hs, prefixes, properties, rdfs } from "../../src/rdf/vocabulary.ts";
import { type Served, serveSample } from "../support/served.ts";

let served: Served;
/** Addresses of pages whose ids come from the text. */
const found = { document: "", claim: "" };
const edge = "/edge?from=actor/kassym-jomart-tokayev&relation=relation/met&to=actor/volodymyr-zelensky";

beforeAll(async () => {
  served = await serveSample();
  const page = await served.json<{ documents: { id: string }[] }>("/documents");
  found.document = `/${page.documents[0]?.id}`;
  const { origins } = await served.json<{ origins: { claims: ClaimLine[] }[] }>(edge);
  found.claim = `/${origins[0]?.claims[0]?.id}`;
});
afterAll(() => served.close());

describe("what the pages show of the sample", () => {
  test("Tokayev met Zelensky, in the Turtle of his page", async () => {
    const text = await (await served.get("/actor/kassym-jomart-tokayev", { Accept: "text/turtle" })).text();
    const quads = new Parser({ baseIRI: served.app.base }).parse(text);
    const met = quads.filter(({ predicate }) => predicate.value === "https://w3id.org/hearsay/relation/met");
    expect(met.map(({ subject, object }) => [subject.value, object.value])).toContainEqual([
      `${served.app.base}actor/kassym-jomart-tokayev`,
      `${served.app.base}actor/volodymyr-zelensky`,
    ]);
  });

  test("the dossier of that claim has its chain, its quote and its marks", async () => {
    const html = await (await served.get(found.claim, { Accept: "text/html" })).text();
    expect(html).toContain("UNITED24 Media");
    expect(html).toMatch(/<mark class="[^"]*\bsubject\b[^"]*">Tokayev<\/mark>/);
    expect(html).toMatch(/<mark class="[^"]*\bpredicate\b[^"]*">[^<]*met<\/mark>/);
    expect(html).toMatch(/<mark class="[^"]*\bcue\b[^"]*">[^<]*noted[^<]*<\/mark>/);
    expect(html).toContain(`${found.document}#`);
  });

  test("amounts are marked in the words, and worked out", async () => {
    const { claims } = await served.json<{ claims: ClaimLine[] }>(found.document);
    const backlog = claims.find(({ object }) => object?.label.includes("7,500"));
    const html = await (await served.get(`/${backlog?.id}`, { Accept: "text/html" })).text();
    expect(html).toMatch(/<mark class="[^"]*\bvalue\b[^"]*">[^<]*7,500 vehicles<\/mark>/);
    expect(html).toMatch(/<dd>about 7,500 \(vehicle\)<\/dd>/);
  });

  test("the document holds the text as published, claims and text linked both ways", async () => {
    const html = await (await served.get(found.document, { Accept: "text/html" })).text();
    const { claims, blocks } = await served.json<{
      claims: { number: number; passage: string }[];
      blocks: { id: string; pieces: { text: string }[] }[][];
    }>(found.document);
    const said = blocks.flat().map(({ pieces }) => pieces.map(({ text }) => text).join(""));
    expect(said.join(" ")).toContain(
      "Kommersant’s coverage cited a trucking industry source who estimated the backlog",
    );
    for (const { number, passage } of claims) {
      expect(html).toContain(`href="#claim-${number}"`);
      expect(html).toContain(`id="claim-${number}"`);
      expect(html).toContain(`href="#${passage}"`);
      expect(html).toContain(`id="${passage}"`);
    }
    expect(html).toContain('href="https://gazette.example/border?a=1&amp;b=2"');
  });

  test("a chain of two voices is shown in order, with the kind of each", async () => {
    const { claims } = await served.json<{ claims: ClaimLine[] }>(found.document);
    const backlog = claims.find(({ object }) => object?.label.includes("7,500"));
    expect(backlog?.chain.map(({ label, kind }) => [label, kind])).toEqual([
      ["Kommersant", "named"],
      [expect.stringContaining("trucking industry source"), "anonymous"],
    ]);
  });

  test("a voice without a name: who vouches for it, and what goes back to it", async () => {
    const page = await served.json<{
      label: string;
      kind: string;
      voice: { by: { label: string }; claims: number };
      claims: ClaimLine[];
    }>("/voice/kommersant/a-trucking-industry-source");
    expect([page.label, page.kind, page.voice.by.label, page.voice.claims]).toEqual([
      "a trucking industry source",
      "anonymous",
      "Kommersant",
      page.claims.length,
    ]);
    const all = await served.json<{ namesakes: number; claims: ClaimLine[] }>("/voice/a-trucking-industry-source");
    expect([all.namesakes, all.claims]).toEqual([1, page.claims]);
    expect((await served.get("/voice/kommersant/nobody")).status).toBe(404);
  });

  test("sources: who originates and who relays", async () => {
    const { sources } = await served.json<{ sources: { label: string; originates: number; relays: number }[] }>(
      "/sources",
    );
    const kommersant = sources.find(({ label }) => label === "Kommersant");
    expect(kommersant?.originates).toBeGreaterThan(0);
    expect(kommersant?.relays).toBeGreaterThan(0);
  });

  test.each([
    ["a name with other accents and spelling", "Qassym Tokaev", ["Kassym-Jomart Tokayev"]],
    ["a surname in another spelling", "zelenskyy", ["Volodymyr Zelensky"]],
    ["the beginning of a name", "medv", ["Dmitry Medvedev"]],
    ["a name with a slip", "Medvdev", ["Dmitry Medvedev"]],
    ["nobody by a name that is like none", "Rumpelstiltskin", []],
  ])("search finds %s", async (_, q, labels) => {
    const { actors } = await served.json<{ actors: { label: string }[] }>(`/search?q=${encodeURIComponent(q)}`);
    expect(actors.map(({ label }) => label)).toEqual(labels);
  });

  interface Found {
    readonly quotes: readonly { readonly quote: string; readonly claims: readonly ClaimLine[] }[];
    readonly misspelt: readonly string[];
    readonly paging: { readonly total: number };
  }

  test("search finds each quote once by its words, with all claims that were read from it", async () => {
    const { quotes, misspelt, paging } = await served.json<Found>("/search?q=locomotive%20deal");
    expect(quotes.length).toBeGreaterThan(0);
    expect(paging.total).toBe(quotes.length);
    expect(new Set(quotes.map(({ quote }) => quote)).size).toBe(quotes.length);
    expect(quotes.some(({ claims }) => claims.length > 1)).toBe(true);
    for (const { quote, claims } of quotes) {
      expect(quote.toLowerCase()).toContain("locomotive");
      expect(new Set(claims.map((claim) => claim.quote))).toEqual(new Set([quote]));
    }
    expect(misspelt).toEqual([]);
    const page = await (await served.get("/search?q=locomotive%20deal", { Accept: "text/html" })).text();
    expect(page.split("<blockquote").length - 1).toBe(quotes.length);
  });

  test("search says which words are misspelt and finds what they nearly are", async () => {
    const { quotes, misspelt } = await served.json<Found>("/search?q=locomtive");
    expect(misspelt).toEqual(["locomtive"]);
    expect(quotes.map(({ quote }) => quote.toLowerCase()).every((quote) => quote.includes("locomotive"))).toBe(true);
    const page = await (await served.get("/search?q=locomtive", { Accept: "text/html" })).text();
    expect(page).toContain("No quote has “locomtive”");
  });

  test("names as one types", async () => {
    const { actors } = await served.json<{ actors: { label: string }[] }>("/suggest?q=tok");
    expect(actors.map(({ label }) => label)).toEqual(["Kassym-Jomart Tokayev"]);
    const { relations } = await served.json<{ relations: { id: string }[] }>("/suggest?q=met");
    expect(relations.map(({ id }) => id)).toContain("relation/met");
  });

  test("the dossier can be cited, and says how it was read", async () => {
    const { citation, rules, steps } = await served.json<{
      citation: string;
      rules: string[];
      steps: { rules: string[] }[];
    }>(found.claim);
    expect(citation).toMatch(
      /^“UNITED24 Media coverage noted .*” \(UNITED24 Media\)\. In: “Border Gridlock .*”, The Example Gazette, 2025-10-10, https:/,
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(steps[0]?.rules.length).toBeGreaterThan(0);
    const html = await (await served.get(found.claim, { Accept: "text/html" })).text();
    for (const [, href = ""] of html.matchAll(/href="(\/export\/[^"]+)"/g))
      expect([href, (await served.get(href)).status]).toEqual([href, 200]);
  });

  test("an actor in time: when it happened and when it was said", async () => {
    const html = await (await served.get("/actor/kassym-jomart-tokayev", { Accept: "text/html" })).text();
    expect(html).toMatch(/<a class="moment happened" href="\/claim\/\w+"><title>2025-09/);
    expect(html).toMatch(/<a class="moment said" href="\/claim\/\w+"><title>2025-10-10/);
  });

  test("lines by query say the same as the reading itself", async () => {
    const { claims } = await served.json<{ claims: (ClaimLine & { number: number; passage: string })[] }>(
      found.document,
    );
    const { origins } = await served.json<{ origins: { claims: ClaimLine[] }[] }>(edge);
    const byQuery = origins.flatMap((origin) => origin.claims);
    for (const line of byQuery) {
      const {
        number: _,
        passage: __,
        ...byReading
      } = claims.find(({ id }) => id === line.id) ?? { number: 0, passage: "" };
      expect(line).toEqual(byReading);
    }
    expect(byQuery.length).toBeGreaterThan(0);
  });

  test("ways between two actors have names and evidence", async () => {
    const { paths } = await served.json<{ paths: { steps: { from: { label: string }; edges: unknown[] }[] }[] }>(
      "/network?from=actor/volodymyr-zelensky&to=actor/olaf-scholz",
    );
    expect(paths[0]?.steps[0]?.from.label).toBe("Volodymyr Zelensky");
    for (const step of paths[0]?.steps ?? []) expect(step.edges.length).toBeGreaterThan(0);
  });
});

describe("the vocabulary", () => {
  test("has a place on its page for every term, and every term in its Turtle", async () => {
    const html = await (await served.get("/ontology", { Accept: "text/html" })).text();
    const turtle = await (await served.get("/ontology", { Accept: "text/turtle" })).text();
    const terms = new Set(
      new Parser({ baseIRI: served.app.base })
        .parse(turtle)
        .map(({ subject }) => subject.value)
        .filter((iri) => iri.startsWith(prefixes.hs) && iri !== prefixes.hs),
    );
    for (const name of [...classes, ...conceptClasses, ...properties]) expect(terms).toContain(prefixes.hs + name);
    for (const iri of terms) expect(html).toContain(`id="${iri.slice(prefixes.hs.length)}"`);
  });

  test("tells of each curated relation what it means, on a page and as data", async () => {
    const { relations } = await served.json<{ relations: { id: string; curated: boolean }[] }>("/ontology");
    const curated = relations.filter((relation) => relation.curated);
    expect(curated.length).toBeGreaterThanOrEqual(60);
    for (const { id } of curated.filter((_, n) => n % 12 === 0)) {
      const html = await (await served.get(`/${id}`, { Accept: "text/html" })).text();
      const { relation } = await served.json<{ relation: { iri: string; comment: string; lemmas: string[] } }>(
        `/${id}`,
      );
      expect(html).toContain(relation.iri);
      expect(html).toContain("The other way round");
      expect(relation.comment).toMatch(/.\.$/);
      const turtle = await (await served.get(`/${id}`, { Accept: "text/turtle" })).text();
      const said = new Parser({ baseIRI: served.app.base })
        .parse(turtle)
        .filter(({ subject }) => subject.value === relation.iri);
      const labels = said.filter(({ predicate }) => predicate.equals(rdfs.label));
      expect(labels).toHaveLength(1);
      const verbs = said.filter(({ predicate }) => predicate.equals(hs.verb)).map(({ object }) => object.value);
      expect(relation.lemmas).toEqual(expect.arrayContaining(verbs));
    }
    const met = await served.json<{ relation: { lemmas: string[] } }>("/relation/met");
    expect(met.relation.lemmas).toContain("meet");
  });
});
