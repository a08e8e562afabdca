// One reader in a thread of its own: articles in, readings (or their JSON) out, one after the other.
import { parentPort } from "node:worker_threads";
import type { Source } from "../domain/document.ts";
import type { Reading } from "../domain/reading.ts";
import { readingToJson } from "../domain/reading-json.ts";
import { readArticle } from "../read/read-article.ts";

export interface ReaderRequest {
  readonly source: Source;
  /** Whether the reading is wanted as a line of JSON, under which id. */
  readonly asJson?: { readonly id?: string };
}

export type ReaderAnswer = { readonly reading: Reading } | { readonly json: string } | { readonly bug: Error };

function answer({ source, asJson }: ReaderRequest): ReaderAnswer {
  try {
    const reading = readArticle(source);
    return asJson === undefined ? { reading } : { json: JSON.stringify(readingToJson(reading, asJson.id)) };
  } catch (error) {
    return { bug: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort?.on("message", (request: ReaderRequest) => parentPort?.postMessage(answer(request)));
