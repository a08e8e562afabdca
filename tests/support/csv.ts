// RFC 4180 CSV, read by other means than it was written.
import { expect } from "vitest";

/** Rows by the names in the head. */
export function parseCsv(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") records.push([]);
  }
  const [head = [], ...rows] = records.filter((record) => record.length > 0);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  return rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ""])));
}
