// What is kept back is neither said nor denied, and what is denied or confirmed is not kept back.
import { describe, expect, test } from "vitest";
import { readArticle } from "../read-article.ts";

const actsIn = (text: string) => readArticle({ text }).attributions.map(({ act }) => act);

describe("keeps back", () => {
  test.each([
    "The ministry declined to comment on the report.",
    "Berg refused to say whether the port would close.",
    "Berg did not respond to requests for comment.",
    "The company has not responded to emailed questions.",
    "Kyiv did not comment on the strike.",
    "Officials would not discuss the case.",
    "Berg did not say when the port would reopen.",
    "The bank declined to confirm that it had lost money.",
    "Oslo neither confirmed nor denied the report.",
    "Neither Berg nor Ortiz commented on the ruling.",
  ])("%s", (text) => expect(actsIn(text)).toEqual(["declines"]));
});

describe("does not keep back", () => {
  test.each<[string, string]>([
    ["Berg denied that the port would close.", "denies"],
    ["Berg did not say that the pier was safe.", "denies"],
    ["Berg commented on the ruling.", "states"],
    ["Berg responded that the port would close.", "states"],
  ])("%s: %s", (text, act) => expect(actsIn(text)).toEqual([act]));
});

test.each([
  "The bank declined to confirm that it had lost money.",
  "Berg refused to say whether the port would close.",
  "Kyiv has not commented.",
])("gives no claim: %s", (text) => expect(readArticle({ text }).claims).toEqual([]));
