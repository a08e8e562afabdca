// The house stands as it is drawn in tests/support/house.ts: doors, packages, length and heading of every file.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { house, longestFile, sharedWithBrowser, typesOnly } from "./support/house.ts";

const source = resolve(import.meta.dirname, "../src");

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => join(folder, name));
}

const roomOf = (root: string, file: string): string => {
  const parts = relative(root, file).split(sep);
  return parts.length === 1 ? "." : (parts[0] ?? ".");
};

const allows = (patterns: readonly string[], name: string): boolean =>
  patterns.some((p) => (p.endsWith("*") ? name.startsWith(p.slice(0, -1)) : name === p || name.startsWith(`${p}/`)));

const isShared = (root: string, file: string): boolean =>
  sharedWithBrowser.includes(relative(root, file).split(sep).join("/"));

/** What is wrong with the doors of a file: one sentence each, with the file and the door. */
function wrongDoors(root: string, file: string): string[] {
  const room = roomOf(root, file);
  const rules = house[room];
  const here = relative(root, file);
  if (rules === undefined) return [`${here}: there is no room "${room}"`];
  const isTest = /\.test\.ts$/.test(file);
  const wrong: string[] = [];
  for (const match of readFileSync(file, "utf8").matchAll(importPattern)) {
    const [, isType, name = match[3] ?? ""] = match;
    if (name.startsWith(".")) {
      const target = roomOf(root, resolve(dirname(file), name));
      const outside = relative(root, resolve(dirname(file), name)).startsWith("..");
      if (target === room) continue;
      if (outside) {
        if (!isTest) wrong.push(`${here}: opens a door out of the house, to ${name}`);
      } else if (!rules.rooms.includes(target)) wrong.push(`${here}: opens a door from ${room} to ${target} (${name})`);
      else if (
        typesOnly[room]?.includes(target) &&
        isType === undefined &&
        !isShared(root, resolve(dirname(file), name))
      )
        wrong.push(`${here}: may import only types from ${target} (${name})`);
    } else if (!allows(rules.packages, name)) {
      if (!(isTest && (name === "vitest" || name === "fast-check" || name.startsWith("node:"))))
        wrong.push(`${here}: ${room} may not use the package ${name}`);
    }
  }
  return wrong;
}

const files = filesUnder(source);
const code = files.filter((file) => file.endsWith(".ts"));

describe("the house", () => {
  test("has no door that is not drawn", () => {
    expect(code.flatMap((file) => wrongDoors(source, file))).toEqual([]);
  });

  test("has no room without a place in the drawing", () => {
    expect([...new Set(code.map((file) => roomOf(source, file)))].filter((room) => !(room in house))).toEqual([]);
  });

  test("shares with the browser only what imports nothing but types", () => {
    const imports = sharedWithBrowser.flatMap((name) =>
      [...readFileSync(join(source, name), "utf8").matchAll(importPattern)]
        .filter(([, isType]) => isType === undefined)
        .map(([, , from]) => `${name}: ${from}`),
    );
    expect(imports).toEqual([]);
  });

  test(`has no file over ${longestFile} lines`, () => {
    const long = [...files, ...filesUnder(import.meta.dirname)]
      .map((file) => [relative(source, file), readFileSync(file, "utf8").split("\n").length - 1] as const)
      .filter(([, lines]) => lines > longestFile);
    expect(long).toEqual([]);
  });

  test("says in the first lines of each file what it is for", () => {
    const silent = code.filter((file) => {
      const lines = readFileSync(file, "utf8")
        .replace(/^#!.*\n/, "")
        .split("\n");
      const head = lines.findIndex((line) => !line.startsWith("//"));
      return head < 1 || head > 3;
    });
    expect(silent.map((file) => relative(source, file))).toEqual([]);
  });

  test("has no bag of unrelated things", () => {
    const bags = code.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|lib|types|constants)(\/|\.ts$)/.test(relative(source, file)),
    );
    expect(bags.map((file) => relative(source, file))).toEqual([]);
  });

  test("has no default export", () => {
    expect(
      code.filter((file) => /^export default\b/m.test(readFileSync(file, "utf8"))).map((f) => relative(source, f)),
    ).toEqual([]);
  });
});

describe("the check itself", () => {
  test("finds planted doors", () => {
    const root = mkdtempSync(join(tmpdir(), "hearsay-house-"));
    try {
      for (const room of ["read", "rdf", "browser"]) mkdirSync(join(root, room));
      writeFileSync(
        join(root, "read", "bad.ts"),
        '// Planted.\nimport { iriOf } from "../rdf/iri.ts";\nimport { Store } from "n3";\n',
      );
      writeFileSync(join(root, "browser", "bad.ts"), '// Planted.\nimport { slug } from "../domain/ids.ts";\n');
      writeFileSync(
        join(root, "browser", "good.ts"),
        '// Planted.\nimport type { ActorId } from "../domain/ids.ts";\n',
      );
      expect(
        filesUnder(root)
          .flatMap((file) => wrongDoors(root, file))
          .sort(),
      ).toEqual([
        "browser/bad.ts: may import only types from domain (../domain/ids.ts)",
        "read/bad.ts: opens a door from read to rdf (../rdf/iri.ts)",
        "read/bad.ts: read may not use the package n3",
      ]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
