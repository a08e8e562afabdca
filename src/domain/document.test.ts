// What a document without a title is called.
import { expect, test } from "vitest";
import { headingOf } from "./document.ts";

const heading = (text: string, title?: string) =>
  headingOf({ id: "document/0123456789ab", text, ...(title === undefined ? {} : { title }) });

test.each([
  ["Talks resume.\nBoth sides met.", "Talks resume."],
  ["\n\n  Talks resume.", "Talks resume."],
  ["", "document/0123456789ab"],
  [`${"Some words ".repeat(8)}and the end.`, `${"Some words ".repeat(8).trimEnd()}…`],
  ["x".repeat(200), `${"x".repeat(90)}…`],
])("%j", (text, expected) => expect(heading(text)).toBe(expected));

test("a title goes first", () => expect(heading("Talks resume.", "Border talks")).toBe("Border talks"));
