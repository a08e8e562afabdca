// Which words are nearly another, and which are not.
import { expect, test } from "vitest";
import { isNearly } from "./spelling.ts";

test.each([
  ["lindkvist", "lindqvist"],
  ["acused", "accused"],
  ["crosing", "crossing"],
  ["recieve", "receive"],
  ["lindkv", "lindqvist"],
  ["minstry", "ministry"],
  ["gouvernement", "government"],
  ["border", "borders"],
])("%s is nearly %s", (typed, word) => expect(isNearly(typed, word)).toBe(true));

test.each([
  ["cat", "cut"],
  ["met", "meet"],
  ["bccused", "accused"],
  ["signed", "singer"],
  ["accused", "acc"],
  ["border", "boarding"],
])("%s is not nearly %s", (typed, word) => expect(isNearly(typed, word)).toBe(false));
