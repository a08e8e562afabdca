// The first character that is no JSON, where an engine's message does not name it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { faultInJson } from "./json-place.ts";

test.each([
  ['{"a": [1, 2,, 3]}', 12],
  ['{"a": 1,}', 8],
  ["[1, 2", 5],
  ["[1 2]", 3],
  ['{"a" 1}', 5],
  ["{a: 1}", 1],
  ["['a']", 1],
  ["[01]", 1],
  ["[1.]", 1],
  ["[tru]", 1],
  ['["a\nb"]', 1],
  ['["\\x"]', 1],
  ["{}}", 2],
  ["[]]", 2],
  ["[}", 1],
  [`["${"a b ".repeat(50_000)}`, 1],
  ["", 0],
  ["  ", 2],
  ['[{"a": "b"}, {"c"]', 17],
])("%j at %d", (text, offset) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(faultInJson(text)).toBe(offset);
});

test("finds no fault in JSON, and one in all else", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(",", "]", "}", '"', ":", "x", "\\", "0"), (json, at, sign) => {
      expect(faultInJson(json)).toBe(json.length);
      const place = at % (json.length + 1);
      const broken = json.slice(0, place) + sign + json.slice(place);
      let isJson = true;
      try {
        JSON.parse(broken);
      } catch {
        isJson = false;
      }
      if (!isJson) expect(faultInJson(`${broken} `)).toBeLessThanOrEqual(broken.length + 1);
      else expect(faultInJson(broken)).toBe(broken.length);
    }),
  );
});
