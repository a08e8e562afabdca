// It changed: the sample as it is read, for people to look at. `npm run golden` writes it anew; whether it got better is for tests/gold to say.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { explain } from "../../src/cli/explain.ts";
import { readArticle } from "../../src/read/read-article.ts";

test("the sample is read as it was read before", async () => {
  const text = readFileSync(new URL("../../graph-data/articles/kazakhstan-border.txt", import.meta.url), "utf8");
  await expect(explain(readArticle({ text }))).toMatchFileSnapshot("sample.reading.txt");
});
