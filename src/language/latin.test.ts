// Names of many languages stay whole words, at their own places and with their own letters.
import { describe, expect, test } from "vitest";
import { inWesternLetters } from "./latin.ts";
import { findWords } from "./tokens.ts";

describe("names are one word each", () => {
  test.each([
    ["Polish", "Stanisław Wałęsa met Paweł Łuczak", ["Stanisław", "Wałęsa", "met", "Paweł", "Łuczak"]],
    ["Turkish", "Erdoğan told Şimşek", ["Erdoğan", "told", "Şimşek"]],
    ["Turkish capitals", "İstanbul voted", ["İstanbul", "voted"]],
    ["Czech", "Dvořák and Čapek", ["Dvořák", "and", "Čapek"]],
    ["Slovak", "Ľubica Ďurišová", ["Ľubica", "Ďurišová"]],
    ["Hungarian", "Győző Szűcs", ["Győző", "Szűcs"]],
    ["Serbian", "Đinđić left", ["Đinđić", "left"]],
    ["Croatian", "Plenković and Žuvanić", ["Plenković", "and", "Žuvanić"]],
    ["Romanian", "Ștefan Băsescu", ["Ștefan", "Băsescu"]],
    ["Latvian", "Kariņš met Bērziņš", ["Kariņš", "met", "Bērziņš"]],
    ["Lithuanian", "Nausėda and Žemaitis", ["Nausėda", "and", "Žemaitis"]],
    ["Estonian", "Mänd and Šmidt", ["Mänd", "and", "Šmidt"]],
    ["Danish", "Sørensen said", ["Sørensen", "said"]],
    ["Icelandic", "Þór and Guðni", ["Þór", "and", "Guðni"]],
    ["Vietnamese", "Nguyễn Văn Thiệu", ["Nguyễn", "Văn", "Thiệu"]],
    ["Azeri", "Əliyev spoke", ["Əliyev", "spoke"]],
    ["Maltese", "Ħaż-Żebbuġ voted", ["Ħaż-Żebbuġ", "voted"]],
    ["Hausa", "Ɗan Ƙasa spoke", ["Ɗan", "Ƙasa", "spoke"]],
    ["French", "Étienne Œuvrard", ["Étienne", "Œuvrard"]],
    ["Portuguese", "João Gonçalves", ["João", "Gonçalves"]],
    ["accents of their own", "Ivanovic\u0301 met Dvor\u030cák", ["Ivanovic\u0301", "met", "Dvor\u030cák"]],
  ])("%s", (_, text, words) => {
    expect(findWords(text, { start: 0, end: text.length }).map((word) => word.text)).toEqual(words);
  });
});

test.each(["Stanisław", "İĞŞ", "e\u0301\u0302t", "a\u0301", "\u0301a", "plain", "日本 ł"])(
  "%s keeps its length",
  (text) => {
    expect(inWesternLetters(text)).toHaveLength(text.length);
  },
);
