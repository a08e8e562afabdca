// Adding an article over the web: off by default; with a look first; only from our own page or with the token. And two versions side by side.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveSample } from "../support/served.ts";

const text =
  "Ministers met in Geneva on Monday. Anna Berg told Reuters that Norway will not buy the ships. Reuters reported that the ships cost $3 million.";
const later = text.replace("$3 million", "$5 million").replace("Ministers met in Geneva on Monday. ", "");

const post = (served: Served, fields: Record<string, string>, headers: Record<string, string> = {}, path = "/add") =>
  fetch(served.url + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields).toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html", ...headers },
  });

const documentsIn = async (served: Served) =>
  (await served.json<{ documents: { id: string; title: string }[] }>("/documents")).documents;

describe("where it is not allowed", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSample();
  });
  afterAll(() => served.close());

  test("there is no form and nothing is taken", async () => {
    expect((await served.get("/add", { Accept: "text/html" })).status).toBe(403);
    expect((await post(served, { text, action: "store" })).status).toBe(403);
    expect(await documentsIn(served)).toHaveLength(1);
  });
});

describe("where it is allowed", () => {
  let served: Served;
  let seal = "";
  beforeAll(async () => {
    served = await serveSample({ allowIngest: true });
    const html = await (await served.get("/add", { Accept: "text/html" })).text();
    seal = /name="seal" value="([^"]+)"/.exec(html)?.[1] ?? "";
  });
  afterAll(() => served.close());

  test("the reading is shown before anything is stored", async () => {
    const response = await post(served, { text, seal, action: "preview", title: "Ships & <b>men</b>" });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(html).toContain("Nothing is stored yet");
    expect(html).toContain("Ships &amp; &lt;b&gt;men&lt;/b&gt;");
    expect(html).toMatch(/<mark class="[^"]*cue[^"]*">/);
    expect(await documentsIn(served)).toHaveLength(1);
  });

  describe("a file", () => {
    const send = (file: Blob, more: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ seal, action: "preview", text: "", ...more })) form.set(name, value);
      form.set("file", file, "ships.txt");
      return fetch(`${served.url}/add`, { method: "POST", body: form, headers: { Accept: "text/html" } });
    };

    test("is read as the text, which the form then holds; what is pasted goes before it", async () => {
      const html = await (await send(new Blob([text]))).text();
      expect(html).toContain("Nothing is stored yet");
      expect(html).toContain(`Ministers met in Geneva on Monday. Anna Berg told Reuters`);
      expect(await (await send(new Blob(["Nothing."]), { text })).text()).toContain("Anna Berg told Reuters");
    });

    test.each([
      ["that is no text", new Blob([new Uint8Array([0xff, 0xfe, 0x00])]), 400, "no plain text in UTF-8"],
      ["that is too large", new Blob(["word ".repeat(1_700_000)]), 413, "large"],
    ])("%s is refused with the reason", async (_, file, status, reason) => {
      const response = await send(file);
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(reason);
    });
  });

  test.each([
    ["without the page's seal", {}, {}],
    ["with a wrong seal", { seal: "x".repeat(32) }, {}],
    ["from another site, as browsers say", {}, { "Sec-Fetch-Site": "cross-site" }],
    ["from another origin", {}, { Origin: "https://elsewhere.example" }],
  ])("nothing is taken %s", async (name, fields, headers: Record<string, string>) => {
    const sealed = name.startsWith("from") ? { seal } : {};
    const response = await post(served, { text, action: "store", ...sealed, ...fields }, headers);
    expect(response.status).toBe(403);
    expect(await documentsIn(served)).toHaveLength(1);
  });

  test.each([
    ["nothing", { text: "" }, 422],
    ["a date that is none", { text, published: "last week" }, 400],
  ])("%s is refused with a sentence", async (_, fields: Record<string, string>, status) => {
    const response = await post(served, { seal, action: "store", ...fields }, { Accept: "application/json" });
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: { message: string } }).error.message.length).toBeGreaterThan(20);
  });

  test("it is stored, leads to its page, and two versions are compared claim by claim", async () => {
    const stored = await post(served, { text, seal, action: "store", title: "Ships, first", published: "2025-10-06" });
    expect(stored.status).toBe(303);
    const first = stored.headers.get("location") ?? "";
    expect((await served.get(first, { Accept: "text/html" })).status).toBe(200);
    const second =
      (
        await post(served, { text: later, seal, action: "store", title: "Ships, later", published: "2025-10-07" })
      ).headers.get("location") ?? "";
    expect(await documentsIn(served)).toHaveLength(3);
    const path = `/changes?from=${first.slice(1)}&to=${second.slice(1)}`;
    const changes = await served.json<{
      altered: { before: { quote: string }; after: { quote: string }; what: string[] }[];
      gone: { quote: string }[];
      kept: number;
    }>(path);
    expect(changes.altered.map(({ what }) => what)).toContainEqual(["amount"]);
    expect(changes.altered.some(({ before, after }) => before.quote.includes("$3") && after.quote.includes("$5"))).toBe(
      true,
    );
    expect(changes.gone.every(({ quote }) => quote.includes("Geneva"))).toBe(true);
    const html = await (await served.get(path, { Accept: "text/html" })).text();
    expect(html).toContain("Changed: amount");
    expect((await served.get("/changes?from=document/0&to=document/1")).status).toBe(404);
    expect((await served.get("/changes")).status).toBe(400);
  });
});

describe("where a token is set", () => {
  let served: Served;
  const token = "a-token-of-sixteen-and-more";
  beforeAll(async () => {
    served = await serveSample({ allowIngest: true, token });
  });
  afterAll(() => served.close());

  test("the form asks for it, and scripts send it", async () => {
    const html = await (await served.get("/add", { Accept: "text/html" })).text();
    const seal = /name="seal" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(html).toContain('name="token"');
    expect((await post(served, { text, seal, action: "store" })).status).toBe(401);
    expect((await post(served, { text, seal, token: "wrong", action: "store" })).status).toBe(401);
    const script = await fetch(`${served.url}/add?action=store&title=By%20script`, {
      method: "POST",
      body: text,
      headers: { "Content-Type": "text/plain", Authorization: `Bearer ${token}`, Accept: "application/json" },
    });
    expect(script.status).toBe(201);
    expect(await script.json()).toMatchObject({ changed: true, title: "By script" });
  });
});
