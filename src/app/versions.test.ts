// Which text revises which: by dates alone, and the same in any order.
import { expect, test } from "vitest";
import { openVersions } from "./versions.ts";

const url = "https://example.org/a";
const first = { id: "document/1", url, published: "2025-10-01" } as const;
const second = { id: "document/2", url, published: "2025-10-02", retrieved: "2025-10-02T08:00:00Z" } as const;
const third = { id: "document/3", url, published: "2025-10-02", retrieved: "2025-10-02T18:00:00Z" } as const;
const undated = { id: "document/4", url } as const;
const elsewhere = { id: "document/5", url: "https://example.org/b", revises: "document/0" } as const;

test.each([[[first, second, third, undated, elsewhere]], [[elsewhere, third, undated, first, second]]])(
  "each revises the last that is surely earlier",
  (order) => {
    const versions = openVersions();
    for (const document of order) versions.put(document);
    expect([first, second, third, undated, elsewhere].map(versions.revised)).toEqual([
      undefined,
      "document/1",
      "document/2",
      undefined,
      "document/0",
    ]);
    versions.forget("document/2");
    expect(versions.revised(third)).toBe("document/1");
  },
);
