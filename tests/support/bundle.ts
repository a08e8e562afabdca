// Scripts of the tests as single files of JavaScript, so that a child process starts in a tenth of the time that its source would take.
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles tests/support/NAME.ts with all that it imports into a folder, and gives the path of the result. */
export async function bundleScript(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
  return outfile;
}
