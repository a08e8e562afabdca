// The memory for words gives what the function gives, works once a word, and lets go when it is full.
import { expect, test } from "vitest";
import { remember } from "./remember.ts";

function counted<T>(work: (word: string) => T, most?: number) {
  const asked: string[] = [];
  const known = remember((word) => {
    asked.push(word);
    return work(word);
  }, most);
  return { known, asked };
}

test("works once for each word, also where there is nothing to find", () => {
  const { known, asked } = counted((word) => (word === "x" ? undefined : word.length));
  expect(["port", "x", "port", "x"].map(known)).toEqual([4, undefined, 4, undefined]);
  expect(asked).toEqual(["port", "x"]);
});

test("starts afresh when it is full", () => {
  const { known, asked } = counted((word) => word, 2);
  for (const word of ["a", "b", "a", "c", "a"]) expect(known(word)).toBe(word);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});
