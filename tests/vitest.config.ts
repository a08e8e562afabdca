// Which tests run where: units beside the code, the suites of tests/ in rooms of their own, the browser's after a build.
import { defineConfig } from "vitest/config";

/** Where a machine-readable report is wanted, and by whom: .ci/run. */
const report = process.env.HEARSAY_TEST_REPORT;

/** One project a kind of test, so that each can be run alone: `npx vitest run --config tests/vitest.config.ts --project unit`. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "house",
          include: ["tests/*.test.ts", "tests/{contracts,properties,gold}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "golden", include: ["tests/golden/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "http", include: ["tests/http/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "cli", include: ["tests/cli/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 180_000 } },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
