// The network as files: whatever a page shows, its files hold the same, figure by figure and arrow by arrow.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveSample } from "../support/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveSample();
});
afterAll(() => served.close());

interface Shown {
  readonly network: { readonly nodes: readonly { readonly label: string }[]; readonly edges: readonly unknown[] };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe.each([
  "",
  "?kind=state",
  "?relation=relation/met&relation=relation/told",
  "?most=5",
  "?most=5&expand=actor/russia",
  "?ego=actor/olaf-scholz&depth=2",
  "?from=actor/dmitry-medvedev&to=actor/olaf-scholz",
  "?most=6&edges=4",
  "?communities=1&size=betweenness",
])("/network%s", (search) => {
  test("has the same as SVG, GEXF and GraphML", async () => {
    const { network } = await served.json<Shown>(`/network${search}`);
    const files = await Promise.all(
      ["svg", "gexf", "graphml"].map(async (format) => (await served.get(`/export/network.${format}${search}`)).text()),
    );
    const [svg = "", gexf = "", graphml = ""] = files;
    const drawn = [count(svg, /class="shape"/g), count(svg, /class="line"/g)];
    const wanted = [network.nodes.length, network.edges.length];
    expect(drawn).toEqual(wanted);
    expect([count(gexf, /<node /g), count(gexf, /<edge /g)]).toEqual(wanted);
    expect([count(graphml, /<node /g), count(graphml, /<edge /g)]).toEqual(wanted);
  });

  test("links to them from its page", async () => {
    const html = await (await served.get(`/network${search}`, { Accept: "text/html" })).text();
    expect(html).toContain(`href="/export/network.svg${search.replaceAll("&", "&amp;")}"`);
  });
});

test.each(["/", "/actor/kassym-jomart-tokayev"])("the picture on %s is the file that it links to", async (path) => {
  const html = await (await served.get(path, { Accept: "text/html" })).text();
  const link = /href="(\/export\/network\.svg[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const svg = await (await served.get(link)).text();
  expect(count(svg, /class="shape"/g)).toBe(count(html, /<a class="node /g));
  expect(count(svg, /class="line"/g)).toBe(count(html, /<a class="edge /g));
});

test("the picture stands for itself: absolute links, colours as attributes, its legend, no style and no script", async () => {
  const svg = await (await served.get("/export/network.svg")).text();
  expect(svg).toContain(`href="${served.app.base}actor/kassym-jomart-tokayev"`);
  expect(svg).toContain(`href="${served.app.base}edge?from=`);
  expect(svg).toContain(">state</text>");
  expect(svg).not.toContain(">group</text>");
  expect(svg).not.toMatch(/<style|<script|var\(|undefined|NaN/);
});

test("what a query draws is a file, too", async () => {
  const query = encodeURIComponent("SELECT ?claim { GRAPH ?g { ?claim rdf:predicate rel:met } }");
  const prefixes = encodeURIComponent(
    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rel: <https://w3id.org/hearsay/relation/> ",
  );
  const svg = await (await served.get(`/export/network.svg?query=${prefixes}${query}`)).text();
  expect([count(svg, /class="shape"/g), count(svg, /class="line"/g)]).toEqual([2, 1]);
  expect((await served.get("/export/network.svg?query=SELECT")).status).toBe(400);
});

test("an actor is found by the name that people write, too", async () => {
  const by = (ego: string) => served.json<Shown>(`/network?ego=${encodeURIComponent(ego)}`);
  const labels = async (ego: string) => (await by(ego)).network.nodes.map(({ label }) => label);
  expect(await labels("Olaf Scholz")).toEqual(await labels("actor/olaf-scholz"));
  expect(await labels("Olaf Scholz")).toContain("Kassym-Jomart Tokayev");
});

test("a form that there is not is refused with those that there are", async () => {
  const response = await served.get("/export/network.png", { Accept: "application/json" });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("graphml");
});
