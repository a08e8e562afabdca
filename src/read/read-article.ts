// The line of steps from an article to its reading. Pure, synchronous, total: any text gives a reading, odd text gives notes.
import type { Source } from "../domain/document.ts";
import type { Reading } from "../domain/reading.ts";
import { splitBlocks } from "./blocks.ts";
import { fold } from "./folding.ts";
import { splitPassages } from "./passages.ts";
import { toDocument } from "./source.ts";
import type { Segmented } from "./stages.ts";

/** The software that reads, as it is written into every reading. The version counts the rule set: it changes when readings change. */
export const reader = { software: "hearsay", version: "0.1.0" } as const;

/** Reads one article. Sources that are no article at all are refused by `checkSource`, not here. */
export function readArticle(source: Source): Reading {
  const segmented = segment(source);
  const { document, passages, notes } = segmented;
  return { document, passages, cast: [], values: [], attributions: [], claims: [], notes, reader };
}

/** The text in its parts: blocks, passages, sentences. */
export function segment(source: Source): Segmented {
  const document = toDocument(source);
  const blocks = splitBlocks(document.text);
  const passages = splitPassages(document.text, blocks, (_, within) => [within]);
  return { document, folded: fold(document.text), blocks, passages, sentences: [], notes: [] };
}
