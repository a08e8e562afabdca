// Settings: which of flag, variable and default wins, and what a wrong one is answered with.
import { expect, test } from "vitest";
import { readConfig, settings } from "./config.ts";

test("gives every setting a default or leaves it absent, frozen", () => {
  const config = readConfig({});
  expect(config).toMatchObject({ data: "graph-data", base: "http://127.0.0.1:8080/", port: 8080, host: "127.0.0.1" });
  expect(config.store).toBeUndefined();
  expect(Object.isFrozen(config)).toBe(true);
});

test("a flag beats its variable, a variable the default, and an empty variable says nothing", () => {
  expect(readConfig({ PORT: "9000" }).port).toBe(9000);
  expect(readConfig({ PORT: "9000" }, { port: "9001" }).port).toBe(9001);
  expect(readConfig({ PORT: "" }).port).toBe(8080);
});

test("a base always ends in a slash", () => {
  expect(readConfig({ HEARSAY_BASE: "https://graph.example.org/news" }).base).toBe("https://graph.example.org/news/");
});

test.each([
  [{ PORT: "80a" }, {}, 'PORT is "80a", but must be a port, 0 to 65535.'],
  [{}, { port: "70000" }, '--port is "70000", but must be a port, 0 to 65535.'],
  [{ HEARSAY_BASE: "example.org" }, {}, 'HEARSAY_BASE is "example.org", but must be an address'],
  [{ HEARSAY_BASE: "ftp://example.org" }, {}, "must be an address"],
  [{ HEARSAY_LOG: "loud" }, {}, "silent, error, warn, info or debug"],
  [{ HEARSAY_TOKEN: "short" }, {}, "HEARSAY_TOKEN must be a secret of at least 16 characters."],
  [{ HEARSAY_PROT: "1" }, {}, "There is no setting HEARSAY_PROT"],
])("%j with %j is refused: %s", (environment, flags, sentence) => {
  expect(() => readConfig(environment, flags)).toThrow(expect.objectContaining({ code: "bad-config" }));
  expect(() => readConfig(environment, flags)).toThrow(sentence);
});

test("a secret is not repeated in a complaint", () => {
  expect(() => readConfig({ HEARSAY_TOKEN: "hunter2" })).toThrow(/^(?!.*hunter2)/);
});

test("no two settings share a variable or a flag", () => {
  const variables = Object.values(settings).map((setting) => setting.variable);
  const flags = Object.values(settings).flatMap((setting) => ("flag" in setting ? [setting.flag] : []));
  expect(new Set(variables).size).toBe(variables.length);
  expect(new Set(flags).size).toBe(flags.length);
});
