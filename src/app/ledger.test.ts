// The ledger: what is added is there again, in order, whatever a crash or an editor did to the last line.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Judgement } from "../domain/judgement.ts";
import { openLedger } from "./ledger.ts";

let data: string;
const file = () => join(data, "judgements.jsonl");
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const same: Judgement = {
  id: "judgement/1",
  at: "2026-01-02T03:04:05Z",
  kind: "same",
  left: "actor/tokayev",
  right: "actor/kassym-jomart-tokayev",
  why: "one president",
};
const reject: Judgement = {
  id: "judgement/2",
  at: "2026-01-02T03:05:00Z",
  kind: "reject",
  claim: "claim/9b1c0e77a2d4",
};

test("what is added is there again, in order", async () => {
  const ledger = await openLedger(data);
  await ledger.append(same);
  await ledger.append(reject);
  expect(ledger.judgements()).toEqual([same, reject]);
  expect((await openLedger(data)).judgements()).toEqual([same, reject]);
});

test("what stands there is never changed", async () => {
  await (await openLedger(data)).append(same);
  const before = readFileSync(file(), "utf8");
  await (await openLedger(data)).append(reject);
  expect(readFileSync(file(), "utf8").startsWith(before)).toBe(true);
});

test("a line cut short by a crash was never acknowledged: it goes, the others stay", async () => {
  await (await openLedger(data)).append(same);
  appendFileSync(file(), JSON.stringify(reject).slice(0, 20));
  const ledger = await openLedger(data);
  expect(ledger.judgements()).toEqual([same]);
  await ledger.append(reject);
  expect((await openLedger(data)).judgements()).toEqual([same, reject]);
});

test("a last line that a person wrote without an end counts", async () => {
  writeFileSync(file(), JSON.stringify(same));
  const ledger = await openLedger(data);
  await ledger.append(reject);
  expect((await openLedger(data)).judgements()).toEqual([same, reject]);
});

test.each([
  ["{", "line 1: this is not JSON"],
  ['{"id":"judgement/1","at":"2026-01-02T03:04:05Z","kind":"reject","claim":"actor/x"}', 'field "claim"'],
  ['{"id":"judgement/1","at":"yesterday","kind":"reject","claim":"claim/1"}', 'field "at"'],
])("a wrong line is told with its place: %s", async (line, sentence) => {
  writeFileSync(file(), `${line}\n`);
  await expect(openLedger(data)).rejects.toMatchObject({
    code: "bad-data",
    message: expect.stringContaining(sentence),
  });
});
