// A note beside the graph of how the last settling left it: a folder that nobody has touched since is served without reading all its documents again.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Settled {
  /** Whether all is as it was when this was last noted. */
  readonly holds: () => Promise<boolean>;
  /** Notes that links and shared graphs follow from documents and judgements as they are now. */
  readonly note: () => Promise<void>;
}

/** The note of a data folder. `state` tells apart any two states of what was settled: documents, shared graphs, judgements, and the rules. */
export function settledIn(data: string, state: () => Promise<string>): Settled {
  const path = join(data, "settled");
  return {
    async holds() {
      const noted = await readFile(path, "utf8").catch(() => undefined);
      return noted === (await state());
    },
    async note() {
      // A note that is not there, or half there, makes the next start slower and nothing wrong.
      await writeFile(path, await state()).catch(() => undefined);
    },
  };
}

/** For a graph that is in memory, or is only read: nothing is noted. */
export const neverSettled: Settled = { holds: async () => false, note: async () => {} };
