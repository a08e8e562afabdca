// The design holds what docs/design.md promises: the tokens it lists are those of the stylesheet, and they can be told apart.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { lightTokens } from "../src/network/colours.ts";

const root = resolve(import.meta.dirname, "..");
const stylesheet = readFileSync(resolve(root, "src/browser/styles/tokens.css"), "utf8");
const [light = "", dark = ""] = stylesheet.split("@media (prefers-color-scheme: dark)");

/** Name to value of every token that is a colour. */
const coloursIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));

const schemes = { light: coloursIn(light), dark: new Map([...coloursIn(light), ...coloursIn(dark)]) };

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const texts = ["--ink", "--ink-soft", "--accent", "--problem", "--voice"].flatMap((text) =>
  ["--paper", "--paper-raised", "--paper-sunken"].map((ground) => [text, ground, 4.5] as const),
);
const onGrounds = [
  ["--on-accent", "--accent", 4.5],
  ["--ink", "--accent-soft", 4.5],
  ["--accent", "--accent-soft", 4.5],
  ["--ink", "--mark", 4.5],
  ["--ink", "--mark-strong", 4.5],
  ["--line-strong", "--paper", 3],
  ["--edge", "--paper-raised", 3],
] as const;
const kinds = ["--person", "--organisation", "--outlet", "--state", "--place", "--group"];
const figures = kinds.flatMap((kind) => [[kind, "--paper-raised", 3] as const, ["--on-kind", kind, 3] as const]);

describe.each(Object.entries(schemes))("in %s", (_, colours) => {
  test.each([...texts, ...onGrounds, ...figures])("%s stands out on %s, %d to 1", (front, ground, least) => {
    const [a, b] = [colours.get(front), colours.get(ground)];
    if (a === undefined || b === undefined) throw new Error(`There is no token ${front} or ${ground}.`);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});

test("a picture that is saved has the colours of the light scheme", () => {
  for (const [name, value] of Object.entries(lightTokens))
    expect([name, value]).toEqual([name, light.match(`--${name}: (#[0-9a-f]{6});`)?.[1]]);
});

test("docs/design.md lists every colour as it is", () => {
  const rows = [
    ...readFileSync(resolve(root, "docs/design.md"), "utf8").matchAll(/^\| (`--.*?) \| (.*?) \| (.*?) \|/gm),
  ];
  const parts = (cell: string | undefined) => [...(cell ?? "").matchAll(/`(.*?)`/g)].map(([, part = ""]) => part);
  const listed = rows.flatMap(([, names, ...values]) =>
    parts(names).map((name, index) => [name, ...values.map((cell) => parts(cell)[index])]),
  );
  const real = [...schemes.light.keys()].map((name) => [name, schemes.light.get(name), schemes.dark.get(name)]);
  expect(listed).toEqual(real);
});
