// Which version of the product this is.
import { readFileSync } from "node:fs";

/** The version of the package that this file is part of, from the source tree or from the bundle. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  return version;
}
