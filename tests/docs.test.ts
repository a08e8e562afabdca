// The documentation says everything that there is: a heading for each setting, command, error code and format; links lead somewhere; nothing is said twice.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { settings } from "../src/app/config.ts";
import { commands } from "../src/cli/commands.ts";
import { programFor } from "../src/cli/program.ts";
import { errorCodes } from "../src/domain/errors.ts";
import { formats } from "../src/export/formats.ts";

const root = resolve(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const headings = (name: string) => [...read(name).matchAll(/^## (.+)$/gm)].map((match) => match[1]);

test.each([
  ["docs/settings.md", Object.values(settings).map(({ variable }) => variable)],
  ["docs/cli.md", commands.map(({ name }) => name)],
  ["docs/errors.md", Object.keys(errorCodes)],
  ["docs/exports.md", formats.map(({ name }) => name)],
])("%s has a heading for each, and no other", (file, names) => {
  expect(headings(file).sort()).toEqual([...names].sort());
});

/** What stands below a heading. */
function section(file: string, heading: string): string {
  const [, after = ""] = read(file).split(`\n## ${heading}\n`);
  return after.split("\n## ")[0] ?? "";
}

test.each(Object.entries(errorCodes))(
  "docs/errors.md gives the status and exit code of %s",
  (code, { status, exit }) => {
    expect(section("docs/errors.md", code)).toContain(`Status ${status}, exit ${exit}.`);
  },
);

test.each(Object.values(settings))("docs/settings.md names the flag of $variable", ({ variable, flag }) => {
  if (flag !== undefined) expect(section("docs/settings.md", variable)).toContain(`\`${flag}\``);
});

test.each(formats.map(({ name, mediaType }) => [name, mediaType]))(
  "docs/exports.md names the media type of %s",
  (name, mediaType) => {
    expect(section("docs/exports.md", name)).toContain(`\`${mediaType}\``);
  },
);

test("every option of every command is explained in docs/cli.md or is a setting", async () => {
  const flags = new Set(Object.values(settings).flatMap(({ flag }) => flag ?? []));
  for (const { name } of commands) {
    const command = (await programFor([name])).commands.find((each) => each.name() === name);
    for (const { long } of command?.options ?? [])
      if (long !== undefined && !flags.has(long))
        expect(section("docs/cli.md", name), `${name} ${long}`).toContain(long);
  }
});

test("every example of docs/cli.md and README.md names a command that there is", () => {
  const named = ["docs/cli.md", "README.md"].flatMap((file) =>
    [...read(file).matchAll(/^(?:npm run -s hearsay -- |hearsay )(\w+)/gm)].map((match) => match[1]),
  );
  expect(named.length).toBeGreaterThan(15);
  for (const name of named) expect(commands.map((command) => command.name)).toContain(name);
});

const documents = [
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith(".md"));

describe.each(documents)("%s", (file) => {
  test("has links that lead somewhere", () => {
    for (const [, link = ""] of read(file).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [path = "", fragment] = link.split("#");
      const target = path === "" ? file : join(dirname(file), path);
      expect(existsSync(join(root, target)), `${link} in ${file}`).toBe(true);
      if (fragment !== undefined) expect(headings(target).map(anchor), `${link} in ${file}`).toContain(fragment);
    }
  });

  test("begins with its title", () => {
    expect(read(file)).toMatch(/^# \S/);
  });
});

const anchor = (heading: string | undefined): string =>
  (heading ?? "")
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-");

test("every decision says its context, what was rejected, and what follows", () => {
  for (const file of documents.filter((name) => name.startsWith("docs/adr/")))
    for (const part of ["Context", "Decision", "Rejected", "Consequences"])
      expect(read(file), `${part} in ${file}`).toMatch(new RegExp(`(\\*\\*|## )${part}`));
});
