// Who says a thing together: every page, export and answer names them all, and the graph stays whole.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkGraph } from "../../src/app/check.ts";
import { ingestArticle } from "../../src/app/ingest.ts";
import { type Served, serveSample } from "../support/served.ts";

const text =
  "Anna Berg and Carlos Ortiz said that Uzbekistan had closed the port of Aktau. Two clerks told Reuters and AFP that Anna Berg had met Carlos Ortiz.";

interface Line {
  readonly id: string;
  readonly chain: readonly { readonly label: string; readonly together?: readonly { readonly actor: string }[] }[];
}

interface Sources {
  readonly sources: readonly {
    readonly label: string;
    readonly actor?: string;
    readonly originates: number;
    readonly relays: number;
  }[];
}

let served: Served;
beforeAll(async () => {
  served = await serveSample();
  await ingestArticle(served.app, { text, title: "Aktau", publisher: "The Dock Post", published: "2025-10-11" });
});
afterAll(() => served.close());

const saidBy = async (slug: string) =>
  (await served.json<{ readonly claims: { readonly said: readonly Line[] } }>(`/actor/${slug}`)).claims.said;

describe("several who say it together", () => {
  test.each(["anna-berg", "carlos-ortiz"])("the dossier of %s has what they said", async (slug) => {
    const [line] = await saidBy(slug);
    expect(line?.chain).toMatchObject([
      {
        label: "Anna Berg and Carlos Ortiz",
        together: [{ actor: "actor/anna-berg" }, { actor: "actor/carlos-ortiz" }],
      },
    ]);
  });

  test("each originates it", async () => {
    const { sources } = await served.json<Sources>("/sources?size=200");
    for (const name of ["Anna Berg", "Carlos Ortiz"])
      expect(sources.find(({ label }) => label === name)).toMatchObject({ originates: 1, relays: 0 });
    for (const name of ["Reuters", "AFP"])
      expect(sources.find(({ label }) => label === name)).toMatchObject({ originates: 0, relays: 1 });
  });

  test("the page of the claim leads to each", async () => {
    const [line] = await saidBy("anna-berg");
    const page = await (await served.get(`/${line?.id}`, { Accept: "text/html" })).text();
    const chain = page.slice(page.indexOf('class="chain"'), page.indexOf("</ol>", page.indexOf('class="chain"')));
    expect(chain).toContain('href="/actor/anna-berg"');
    expect(chain).toContain('href="/actor/carlos-ortiz"');
  });

  test("who has it from whom knows each of them", async () => {
    const { sources } = await served.json<Sources>("/sources?size=200");
    const outlets = sources.filter(({ label }) => label === "Reuters" || label === "AFP");
    expect(outlets).toHaveLength(2);
    for (const { actor = "" } of outlets) {
      const path = actor.replace(/^actor/, "/source");
      const page = await served.json<{ readonly from: readonly { readonly label: string }[] }>(path);
      expect(page.from.map(({ label }) => label)).toContain("Two clerks");
    }
  });

  test("the export of one of them has the whole chain", async () => {
    const csv = await (await served.get("/export/actor/carlos-ortiz.csv")).text();
    expect(csv).toContain("Anna Berg and Carlos Ortiz");
  });

  test("the graph is sound, and reads back as it was written", async () => {
    expect((await checkGraph(served.app)).problems).toEqual([]);
  });
});
