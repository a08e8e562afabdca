// The index of passages: what is found in which order, and that it is the same after any number of changes.
import { describe, expect, test } from "vitest";
import { openPassageIndex } from "./passage-index.ts";

const all = { limit: 100, offset: 0 };

function indexOf(documents: Readonly<Record<string, readonly string[]>>) {
  const index = openPassageIndex<{ readonly folded: string }>();
  for (const [document, texts] of Object.entries(documents))
    index.put(
      document,
      texts.map((folded) => ({ folded })),
    );
  index.arrange(Object.keys(documents));
  return index;
}

const textsOf = ({ passages }: { readonly passages: readonly { readonly folded: string }[] }) =>
  passages.map(({ folded }) => folded);

describe("what is found", () => {
  const index = indexOf({
    new: ["the minister met the mayor", "a metre of snow fell"],
    old: ["they met in the metro", "the mayor met nobody and then the minister left"],
  });

  test.each([
    [
      "whole words before beginnings, and then by document",
      ["met"],
      [
        "the minister met the mayor",
        "they met in the metro",
        "the mayor met nobody and then the minister left",
        "a metre of snow fell",
      ],
    ],
    ["the words one after the other first", ["minister", "left"], ["the mayor met nobody and then the minister left"]],
    [
      "all words, wherever they stand",
      ["mayor", "minister"],
      ["the minister met the mayor", "the mayor met nobody and then the minister left"],
    ],
    [
      "a phrase before the same words apart",
      ["the", "mayor", "met"],
      ["the mayor met nobody and then the minister left", "the minister met the mayor"],
    ],
    ["nothing where a word is missing", ["minister", "snow"], []],
  ])("%s", (_, words, texts) => expect(textsOf(index.find(words, all))).toEqual(texts));

  test("a stretch of it, and how much there is", () => {
    const found = index.find(["met"], { limit: 2, offset: 1 });
    expect(textsOf(found)).toEqual(["they met in the metro", "the mayor met nobody and then the minister left"]);
    expect(found.total).toBe(4);
  });

  test("what is nearly a word, only where nothing begins with it", () => {
    expect(index.find(["minster"], all)).toMatchObject({ total: 2, misspelt: ["minster"] });
    expect(index.find(["minis"], all)).toMatchObject({ total: 2, misspelt: [] });
  });
});

describe("what changes", () => {
  test("a document that is put again is found by its new words alone, and one that is left out by none", () => {
    const index = indexOf({ a: ["one two"], b: ["two three"] });
    index.put("a", [{ folded: "three four" }]);
    index.arrange(["b", "a"]);
    expect(textsOf(index.find(["two"], all))).toEqual(["two three"]);
    expect(textsOf(index.find(["three"], all))).toEqual(["two three", "three four"]);
    index.arrange(["a"]);
    expect(textsOf(index.find(["three"], all))).toEqual(["three four"]);
  });

  test("after any number of changes it finds what a fresh index finds", () => {
    const index = indexOf({});
    for (let round = 0; round < 3000; round++) {
      const document = `d${round % 7}`;
      index.put(document, [{ folded: `word${round % 5} same` }, { folded: `word${round % 3}` }]);
      index.arrange(["d0", "d1", "d2", "d3", "d4", "d5", "d6"]);
    }
    const last = (n: number) => 2993 + ((n - (2993 % 7) + 7) % 7);
    const fresh = indexOf(
      Object.fromEntries(
        Array.from({ length: 7 }, (_, n) => [`d${n}`, [`word${last(n) % 5} same`, `word${last(n) % 3}`]]),
      ),
    );
    for (const words of [["same"], ["word1"], ["word", "same"]])
      expect(index.find(words, all)).toEqual(fresh.find(words, all));
  });
});
