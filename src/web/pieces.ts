// Long answers piece by piece: no faster than the caller takes them, and no further when the caller has gone.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";

/** Sends pieces of text as they come. A caller who goes away ends it without a fault; an error before the first piece can still be told. */
export async function sendPieces(response: Response, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const first = await iterator.next();
  if (first.done === true) {
    response.end();
    return;
  }
  async function* all(): AsyncGenerator<string> {
    yield first.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  try {
    await pipeline(Readable.from(all(), { objectMode: true }), response);
  } catch (error) {
    if (response.writableFinished || response.destroyed) return;
    throw error;
  }
}
