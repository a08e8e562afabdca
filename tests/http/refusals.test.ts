// What the explorer refuses, how it says so, and what it says for safety with every answer.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KnownError } from "../../src/domain/errors.ts";
import { startServer } from "../../src/web/server.ts";
import { type Served, serveSample } from "../support/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveSample();
});
afterAll(() => served.close());

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly status: number };
}

test.each([
  ["/nowhere", 404, "not-found"],
  ["/actor/nobody-at-all", 404, "not-found"],
  ["/document/000000000000", 404, "not-found"],
  ["/claim/000000000000", 404, "not-found"],
  ["/relation/never-used", 404, "not-found"],
  ["/source/nobody-at-all", 404, "not-found"],
  ["/edge", 400, "bad-request"],
  ["/edge?from=actor/russia&to=actor/nobody", 404, "not-found"],
  ["/actors?page=0", 400, "bad-request"],
  ["/actors?page=1e3", 400, "bad-request"],
  ["/actors?kind=robot", 400, "bad-request"],
  ["/actors?size=100000", 400, "bad-request"],
  ["/network?since=yesterday", 400, "bad-request"],
  ["/network?certainty=maybe", 400, "bad-request"],
  ["/network?most=9999", 400, "bad-request"],
  [`/search?q=${"x".repeat(300)}`, 400, "bad-request"],
  ["/actors.docx", 404, "not-found"],
  ["/export/all.docx", 400, "bad-request"],
  ["/export/actor/nobody-at-all.ttl", 404, "not-found"],
  ["/actor/%E0%A4%A", 400, "bad-request"],
  ["/assets/nothing.js", 404, "not-found"],
])("GET %s is %d %s, in the one shape", async (path, status, code) => {
  const response = await served.get(path, { Accept: "application/json" });
  const { error } = (await response.json()) as ErrorBody;
  expect([response.status, error.status, error.code]).toEqual([status, status, code]);
  expect(error.message.length).toBeGreaterThan(20);
  expect(response.headers.get("etag")).toBeNull();
});

test("errors come as a page to who reads pages", async () => {
  const response = await served.get("/nowhere", { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(await response.text()).toContain("There is no page at /nowhere");
});

describe("what a user sends is never markup, never a query", () => {
  const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>' } ; DROP ALL #\\`;
  test.each([
    `/search?q=${encodeURIComponent(attack)}`,
    `/query?query=${encodeURIComponent(attack)}`,
    `/actor/${encodeURIComponent(attack)}`,
    `/network?ego=${encodeURIComponent(attack)}`,
    `/network?from=${encodeURIComponent(attack)}&to=${encodeURIComponent(attack)}&source=${encodeURIComponent(attack)}`,
    `/edge?from=${encodeURIComponent(attack)}&to=x&relation=${encodeURIComponent(attack)}`,
    `/relation/${encodeURIComponent(attack)}`,
    `/actors?kind=${encodeURIComponent(attack)}`,
    `/${encodeURIComponent(attack)}`,
  ])("%s", async (path) => {
    const response = await served.get(path, { Accept: "text/html" });
    const html = await response.text();
    expect(response.status).toBeLessThan(500);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img src=x");
    expect(html.match(/<script/g)?.length ?? 0).toBe(
      html.match(/<script (type="module" src="\/assets\/|type="application\/json")/g)?.length ?? 0,
    );
  });

  test("the graph is as it was", async () => {
    const { counts } = await served.json<{ counts: { documents: number; claims: number } }>("/");
    expect(counts.documents).toBe(1);
    expect(counts.claims).toBeGreaterThan(40);
  });
});

test("every answer is safe to show: a strict policy, nothing inline, no frames", async () => {
  for (const path of ["/", "/nowhere", "/sparql?query=ASK%20%7B%7D", "/healthz"]) {
    const { headers } = await served.get(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-request-id")).toMatch(/^[\w-]+$/);
  }
});

test("pages hold no inline script, style or handler", async () => {
  for (const path of ["/", "/network", "/actor/russia", "/query"]) {
    const html = await (await served.get(path, { Accept: "text/html" })).text();
    expect(html).not.toMatch(/\sstyle="|\son\w+="|<style|javascript:/);
  }
});

test("a port that is taken is said in one sentence", async () => {
  const port = Number(new URL(served.url).port);
  const started = startServer(served.app, { host: "127.0.0.1", port });
  await expect(started).rejects.toBeInstanceOf(KnownError);
  await expect(started).rejects.toMatchObject({ code: "port-taken" });
});

test("a fault of ours is a 500 with the id of the request, and no more", async () => {
  const broken = {
    ...served.app,
    store: { ...served.app.store, stamp: () => Promise.reject(new Error("secret detail")) },
  };
  const server = await startServer(broken, { host: "127.0.0.1", port: 0 });
  try {
    const response = await fetch(`${server.url}actors`, {
      headers: { "X-Request-Id": "abc-123", Accept: "application/json" },
    });
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).toContain("abc-123");
    expect(body).not.toContain("secret");
  } finally {
    await server.close();
  }
});
