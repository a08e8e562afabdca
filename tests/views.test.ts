// Views are a contract: nothing reaches them that is not declared, they use nothing that is not, and they write nothing unescaped.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { errorView } from "../src/web/errors.ts";
import { renderView, type View } from "../src/web/render.ts";
import { urls } from "../src/web/urls.ts";
import { words } from "../src/web/words.ts";

const folder = resolve(import.meta.dirname, "../views");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ejs"));
const source = (name: string) => readFileSync(join(folder, name), "utf8");
const frame = { name: "error", title: "t", path: "/", canonical: "/", alternates: [], queries: [] };
const model = { status: 404, code: "not-found", message: "gone", place: undefined };

describe("a view", () => {
  test("is given exactly what it declares", () => {
    expect(renderView(errorView, model, frame)).toContain("gone");
    const { place: _, ...less } = model;
    expect(() => renderView(errorView as View<object>, less, frame)).toThrow("missing place");
    expect(() => renderView(errorView as View<object>, { ...model, more: 1 }, frame)).toThrow("undeclared more");
  });

  test("throws at a name that is not declared", () => {
    const careless: View<object> = { name: "not-found-anywhere/../actors", fields: {} };
    expect(() => renderView(careless, {}, frame)).toThrow(/\w+ is not defined/);
  });

  test("escapes what it is given", () => {
    const html = renderView(errorView, { ...model, message: `<script>"'&` }, { ...frame, title: "</title><b>" });
    expect(html).toContain("&lt;script&gt;&#34;&#39;&amp;");
    expect(html).not.toContain("<b>");
  });
});

describe.each(files)("%s", (name) => {
  test("writes unescaped only what it includes, and JSON that cannot end its element", () => {
    const raw = [...source(name).matchAll(/<%-([\s\S]*?)-?%>/g)].map(([, code = ""]) => code.trim());
    const allowed =
      /^include\("[\w./-]+"(, \{[\s\S]*\})?\)$|^JSON\.stringify\([\w.]+\)\.replace\(\/<\/g, "\\\\u003c"\)$/;
    expect(raw.filter((code) => !allowed.test(code))).toEqual([]);
  });

  test("holds no inline script, style or handler", () => {
    expect(source(name)).not.toMatch(/\sstyle="|\son[a-z]+="|<style|<script(?! type="(module|application\/json)")/);
  });
});

test.each([
  [urls.of("actor/a b"), "/actor/a%20b"],
  [urls.of("document/3f2a#s6"), "/document/3f2a#s6"],
  [urls.of('actor/"><script>'), "/actor/%22%3E%3Cscript%3E"],
  [urls.of("actor/қазақстан"), "/actor/%D2%9B%D0%B0%D0%B7%D0%B0%D2%9B%D1%81%D1%82%D0%B0%D0%BD"],
  [urls.network({ kind: ["state", "person"], ego: undefined, depth: 2 }), "/network?kind=state&kind=person&depth=2"],
  [urls.query("SELECT * { ?s ?p 'a&b' }"), "/query?query=SELECT+*+%7B+%3Fs+%3Fp+%27a%26b%27+%7D"],
  [urls.export("actor/olaf-scholz", "gexf"), "/export/actor/olaf-scholz.gexf"],
])("an address: %s", (address, expected) => {
  expect(address).toBe(expected);
});

test.each([
  ["2025", "2025"],
  ["2025-09", "September 2025"],
  ["2025-10-02", "2 October 2025"],
  ["2025-10-02T12:00:00Z", "2 October 2025"],
  ["some day", "some day"],
])("a date: %s is written %s", (iso, expected) => {
  expect(words.date(iso)).toBe(expected);
});

test("only what is remarkable in a stance is said", () => {
  expect(words.stance({ polarity: "affirmed", certainty: "stated", mood: "declarative", verbatim: false })).toEqual([]);
  expect(words.stance({ polarity: "denied", certainty: "hedged", mood: "question", verbatim: true })).toEqual([
    "denied",
    "hedged",
    "asked",
    "verbatim",
  ]);
});
