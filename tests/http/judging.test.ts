// Who says otherwise, and judging over the web: what the pages show, who may judge, and what a judgement does everywhere.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingestArticle } from "../../src/app/ingest.ts";
import { type Served, serveSample } from "../support/served.ts";

interface Disagreement {
  readonly id: string;
  readonly kind: string;
  readonly sides: readonly { readonly answer: string; readonly claims: readonly { readonly id: string }[] }[];
}

const articles = [
  {
    text: "Anna Berg met Tom Hill in Oslo, Reuters reported.",
    publisher: "Kun.uz",
    url: "https://news.example/1",
    published: "2025-10-01",
  },
  { text: "Anna Berg met Tom Hill on Monday, Reuters reported.", publisher: "Asia-Plus" },
  { text: "Anna Berg met Tom Hill, according to Interfax.", publisher: "Lenta.ru" },
  {
    text: "Anna Berg did not meet Tom Hill, a spokesman told Kommersant.",
    publisher: "Kun.uz",
    url: "https://news.example/1",
    published: "2025-10-02",
  },
];

const post = (served: Served, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${served.url}/judge`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields).toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html", ...headers },
  });

const disagreementsIn = async (served: Served) =>
  (await served.json<{ disagreements: Disagreement[] }>("/disagreements?kind=polarity")).disagreements;

describe("where judging is not allowed", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSample();
  });
  afterAll(() => served.close());

  test("the sample's two counts of one backlog stand side by side, on the claim's page too", async () => {
    const { disagreements } = await served.json<{ disagreements: Disagreement[] }>("/disagreements?kind=count");
    expect(disagreements[0]?.sides.map(({ answer }) => answer)).toEqual(["2,500 trucks", "7,500 vehicles"]);
    const claim = disagreements[0]?.sides[0]?.claims[0]?.id ?? "";
    const { otherwise } = await served.json<{ otherwise: Disagreement[] }>(`/${claim}`);
    expect(otherwise.map(({ id }) => id)).toEqual([disagreements[0]?.id]);
    expect((await served.get(`/${disagreements[0]?.id}`)).status).toBe(200);
    const turtle = await (await served.get(`/${disagreements[0]?.id}.ttl`)).text();
    expect(turtle).toContain("hs:Disagreement");
    expect(turtle).toContain("hs:Claim");
    expect((await served.get("/disagreement/000000000000")).status).toBe(404);
    expect((await served.get("/proposition/000000000000")).status).toBe(404);
  });

  test("there is no form, nothing is taken, and pages may be read by other sites", async () => {
    const page = await served.get("/actor/kassym-jomart-tokayev", { Accept: "text/html" });
    expect(await page.text()).not.toContain('action="/judge"');
    expect(page.headers.get("access-control-allow-origin")).toBe("*");
    expect((await post(served, { kind: "reject", claim: "claim/1" })).status).toBe(403);
  });

  test("who passes on whose word is drawn and told", async () => {
    const { steps } = await served.json<{ steps: { from: { label: string }; to: { label: string } }[] }>("/sources");
    expect(steps.map(({ from, to }) => `${from.label} < ${to.label}`)).toContain(
      "Kommersant < a trucking industry source",
    );
    expect(await (await served.get("/sources", { Accept: "text/html" })).text()).toContain("citing-svg");
  });
});

describe("where it is allowed", () => {
  let served: Served;
  let seal = "";
  beforeAll(async () => {
    served = await serveSample({ allowJudgements: true });
    for (const article of articles) await ingestArticle(served.app, article);
    const page = await served.get("/actor/anna-berg", { Accept: "text/html" });
    expect(page.headers.get("access-control-allow-origin")).toBeNull();
    seal = /name="seal" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  });
  afterAll(() => served.close());

  test("three papers with two roots are two independent origins, on the dossier and on the network", async () => {
    const [found] = await disagreementsIn(served);
    const claim = found?.sides[0]?.claims[0]?.id ?? "";
    expect(await served.json(`/${claim}`)).toMatchObject({ origins: 2, also: [{}, {}] });
    const html = await (await served.get(`/${claim}`, { Accept: "text/html" })).text();
    expect(html).toContain("3 claims say so, from 2 independent origins");
    const between = "/edge?from=actor/anna-berg&to=actor/tom-hill&relation=met";
    expect(await served.json(between)).toMatchObject({ claims: 4 });
    expect(await served.json(`${between}&polarity=denied`)).toMatchObject({ claims: 1, origins: [{}] });
    expect(await served.json(`${between}&polarity=affirmed`)).toMatchObject({ claims: 3, origins: [{}, {}] });
    const network = await served.json<{ network: { edges: { polarity: string; origins: number }[] } }>(
      "/network?ego=actor/anna-berg&origins=2",
    );
    expect(network.network.edges).toMatchObject([{ polarity: "affirmed", origins: 2 }]);
    expect(await served.json("/actor/anna-berg")).toMatchObject({ disputed: 1, origins: 3 });
  });

  test("a later text under one address is a revision of the earlier", async () => {
    const { documents } = await served.json<{ documents: { id: string; published?: string }[] }>("/documents");
    const [later, earlier] = ["2025-10-02", "2025-10-01"].map(
      (date) => documents.find(({ published }) => published === date)?.id,
    );
    for (const id of [later, earlier])
      expect(await served.json(`/${id}`)).toMatchObject({
        versions: [{ id: earlier }, { id: later, revises: earlier }],
      });
  });

  test.each([
    ["without the page's seal", {}, {}],
    ["with a wrong seal", { seal: "x".repeat(32) }, {}],
    ["from another site, as browsers say", { sealed: "yes" }, { "Sec-Fetch-Site": "cross-site" }],
    ["from another origin", { sealed: "yes" }, { Origin: "https://elsewhere.example" }],
  ])(
    "nothing is taken %s",
    async (_, { sealed, ...fields }: Record<string, string>, headers: Record<string, string>) => {
      const [found] = await disagreementsIn(served);
      const claim = found?.sides[0]?.claims[0]?.id ?? "";
      const given = sealed === undefined ? fields : { seal };
      expect((await post(served, { kind: "reject", claim, ...given }, headers)).status).toBe(403);
      expect(served.app.ledger.judgements()).toEqual([]);
    },
  );

  test.each([
    ["no kind", { claim: "claim/1" }, 400],
    ["a kind that is none", { kind: "delete", claim: "claim/1" }, 400],
    ["nobody", { kind: "same", left: "actor/anna-berg" }, 400],
    ["an actor that is not there", { kind: "same", left: "actor/anna-berg", right: "Nobody At All" }, 404],
  ])("%s is refused with a sentence", async (_, fields: Record<string, string>, status) => {
    const response = await post(served, { seal, ...fields }, { Accept: "application/json" });
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: { message: string } }).error.message.length).toBeGreaterThan(20);
  });

  test("a rejected claim says so on its page, counts nowhere, and counts again when it is confirmed", async () => {
    const [found] = await disagreementsIn(served);
    const denial = found?.sides[1]?.claims[0]?.id ?? "";
    const rejected = await post(served, { seal, kind: "reject", claim: denial, by: "Dana", why: "misread" });
    expect(rejected.status).toBe(303);
    expect(rejected.headers.get("location")).toBe(`/${denial}#judge`);
    const html = await (await served.get(`/${denial}`, { Accept: "text/html" })).text();
    expect(html).toMatch(/Rejected, it was read wrongly,[\s\S]*by Dana: <q>misread<\/q>/);
    expect(await disagreementsIn(served)).toEqual([]);
    const edges = async () =>
      (await served.json<{ network: { edges: { polarity: string }[] } }>("/network?ego=actor/anna-berg")).network.edges;
    expect((await edges()).map(({ polarity }) => polarity)).toEqual(["affirmed"]);
    await post(served, { seal, kind: "confirm", claim: denial });
    expect(await disagreementsIn(served)).toHaveLength(1);
    expect(await edges()).toHaveLength(2);
  });

  test("two actors become one by name, and are kept apart again", async () => {
    const merged = await post(served, { seal, kind: "same", left: "actor/anna-berg", right: "Tom Hill" });
    expect(merged.headers.get("location")).toBe("/actor/anna-berg#judge");
    expect((await served.get("/actor/tom-hill")).status).toBe(404);
    const html = await (await served.get("/actor/anna-berg", { Accept: "text/html" })).text();
    expect(html).toContain("The same as tom-hill");
    await post(served, { seal, kind: "different", left: "actor/anna-berg", right: "actor/tom-hill" });
    expect((await served.get("/actor/tom-hill")).status).toBe(200);
  });
});
