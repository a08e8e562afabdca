// The pool reads as one reader would, replaces readers that have read much, and gives results in order.
import { afterAll, describe, expect, test } from "vitest";
import { readingToJson } from "../domain/reading-json.ts";
import { readArticle } from "../read/read-article.ts";
import { inOrder } from "./in-order.ts";
import { openReaderPool } from "./reader-pool.ts";

const texts = Array.from({ length: 12 }, (_, n) => `Minister Number${n} met ${n + 2} envoys in Astana on Monday.`);

describe("a pool of readers", () => {
  const pool = openReaderPool(2, { retireAfter: 200 });
  afterAll(() => pool.close());

  test("gives the readings that one reader gives, in order, also through replaced readers", async () => {
    const lines: string[] = [];
    for await (const line of inOrder(texts, 4, (text) => pool.readAsJson({ text }, "x"))) lines.push(line);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      texts.map((text) => JSON.parse(JSON.stringify(readingToJson(readArticle({ text }), "x")))),
    );
  });

  test("gives whole readings too", async () => {
    expect(await pool.read({ text: texts[0] ?? "" })).toEqual(readArticle({ text: texts[0] ?? "" }));
  });

  test("fails for what cannot be sent, and reads on", async () => {
    const odd = { text: "Text.", title: (() => {}) as unknown as string };
    await expect(pool.read(odd)).rejects.toThrow();
    expect((await pool.read({ text: "Text." })).document.text).toBe("Text.");
  });
});

test("a closed pool refuses and lets go of what waits", async () => {
  const pool = openReaderPool(1);
  const waiting = pool.read({ text: "Text." });
  await Promise.all([expect(waiting).rejects.toThrow("sent home"), pool.close()]);
  await expect(pool.read({ text: "Text." })).rejects.toThrow("sent home");
});

describe("inOrder", () => {
  test("has no more than so many under way, and takes no more than are asked for", async () => {
    let taken = 0;
    let busy = 0;
    let most = 0;
    const items = (function* () {
      for (; taken < 100; taken++) yield taken;
    })();
    const results = inOrder(items, 3, async (n) => {
      most = Math.max(most, ++busy);
      await new Promise((resolve) => setTimeout(resolve, n % 2));
      busy--;
      return n;
    });
    expect((await results.next()).value).toBe(0);
    expect(taken).toBeLessThanOrEqual(3);
    const rest: number[] = [];
    for await (const n of results) rest.push(n);
    expect(rest).toEqual(Array.from({ length: 99 }, (_, n) => n + 1));
    expect(most).toBe(3);
  });

  test("ends with the first error, in order", async () => {
    const results = inOrder([1, 2, 3], 3, async (n) => {
      if (n > 1) throw new Error(`no ${n}`);
      return n;
    });
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow("no 2");
  });
});
