// The limits of the SPARQL endpoint, as those who ask see them: they really stop a query, they are told in words, and pages stay quick meanwhile.
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveSample } from "../support/served.ts";

/** A product of all triples with themselves, seven times: it would run for longer than anybody lives. */
const endless = `SELECT (COUNT(*) AS ?n) { ${[..."abcdefg"].map((x) => `?s${x} ?p${x} ?o${x} .`).join(" ")} FILTER(?oa != ?ob || ?oc != ?od) }`;
const everything = "SELECT * { GRAPH ?g { ?s ?p ?o } }";

function ask({ url }: Served, query: string, options: RequestInit = {}): Promise<Response> {
  return fetch(`${url}/sparql?query=${encodeURIComponent(query)}`, options);
}

const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

describe("with time, rows and waiting room for few", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSample({ queryTimeout: 300_000, queryRows: 10, queryQueue: 2 });
  });
  afterAll(() => served.close());

  test("a table is cut off at the row limit and says so", async () => {
    const response = await ask(served, everything);
    const body = (await response.json()) as { results: { bindings: unknown[] } };
    expect([body.results.bindings.length, response.headers.get("x-hearsay-truncated")]).toEqual([10, "true"]);
    const few = await ask(served, `${everything} LIMIT 3`);
    expect(few.headers.get("x-hearsay-truncated")).toBeNull();
  });

  test("a graph is cut off at the row limit and says so", async () => {
    const response = await ask(served, "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }", {
      headers: { Accept: "application/n-triples" },
    });
    expect(response.headers.get("x-hearsay-truncated")).toBe("true");
    expect(new Parser().parse(await response.text())).toHaveLength(10);
  });

  test("queries end when those who asked go away, pages are answered meanwhile, and one too many is told when to come again", async () => {
    const gone = new AbortController();
    const asked = [1, 2, 3].map(() => ask(served, endless, { signal: gone.signal }).then(String, () => "gone"));
    let refused = await ask(served, "ASK {}", { signal: AbortSignal.timeout(300) }).catch(() => undefined);
    while (refused === undefined || refused.status === 200)
      refused = await ask(served, "ASK {}", { signal: AbortSignal.timeout(300) }).catch(() => undefined);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await codeOf(refused)).toBe("too-many-queries");
    expect((await served.get("/actors", { Accept: "application/json" })).status).toBe(200);
    gone.abort();
    expect(await Promise.all(asked)).toEqual(["gone", "gone", "gone"]);
    // Were the three still running or waiting, this would be refused, or wait for five minutes.
    let answer = await ask(served, "ASK {}");
    while (answer.status === 503) answer = await ask(served, "ASK {}");
    expect(await answer.json()).toEqual({ head: {}, boolean: true });
  });
});

describe("with half a second for a query and for scripts of nobody else", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSample({ queryTimeout: 500, origins: "none" });
  });
  afterAll(() => served.close());

  test("a query past its time is stopped and told so, and the next is answered", async () => {
    const response = await ask(served, endless);
    expect([response.status, await codeOf(response)]).toEqual([503, "query-timeout"]);
    let next = await ask(served, "ASK {}");
    while (next.status === 503) next = await ask(served, "ASK {}");
    expect(next.status).toBe(200);
  });

  test("other origins are not let in, and are told so beforehand", async () => {
    const answers = [
      await ask(served, "ASK {}"),
      await served.get("/sparql", {}, "OPTIONS"),
      await served.get("/actors"),
    ];
    for (const { headers } of answers) expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

test("one origin may be let in alone", async () => {
  const served = await serveSample({ origins: "https://notebook.example.org" });
  const { headers } = await ask(served, "ASK {}");
  await served.close();
  expect(headers.get("access-control-allow-origin")).toBe("https://notebook.example.org");
});
