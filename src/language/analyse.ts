// One sentence taken apart, from words to clauses: the line of steps of this room.
import { findChunks } from "./chunks.ts";
import { findClauses } from "./clauses.ts";
import { repairTags } from "./repair.ts";
import type { Analysis, Stretch } from "./sentence.ts";
import { findWords } from "./tokens.ts";

/** Takes one sentence apart. Offsets are UTF-16 code units of `text`, whatever stands before the stretch. Never throws, whatever the string. */
export function analyse(text: string, { start, end }: Stretch): Analysis {
  const tokens = repairTags(findWords(text, { start, end }));
  const chunks = findChunks(tokens);
  const { clauses, appositions } = findClauses({ tokens, chunks });
  return { start, end, tokens, chunks, clauses, appositions };
}
