// Texts as lines of JSON: {"id", "text", "issued"?} a line, as other programs send them.
import { z } from "zod";
import type { Source } from "../domain/document.ts";
import { KnownError } from "../domain/errors.ts";
import { withoutAbsent } from "./article-file.ts";

/** One line of an input, counted from 1, without its end. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a stream of bytes, taken only as fast as they are asked for. LF or CRLF ends a line; the last needs no end. */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 0;
  let rest = "";
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield { text: line.endsWith("\r") ? line.slice(0, -1) : line, number: ++number };
  }
  rest += decoder.decode();
  if (rest !== "") yield { text: rest, number: ++number };
}

const textLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  issued: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  byline: z.string().optional(),
});

/** The caller's name for a text, and the text. Throws `bad-data` with the line. */
export function parseTextLine({ text, number }: Line): { readonly id?: string; readonly source: Source } {
  const place = { line: number, column: 1 };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError("bad-data", `Line ${number} is not JSON: ${why}.`, { cause, place });
  }
  const parsed = textLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.length ? `, field "${issue.path.join(".")}"` : "";
    throw new KnownError("bad-data", `Line ${number}${where}: ${issue?.message}. Expected {"id", "text", "issued"?}.`, {
      place,
    });
  }
  const { id, issued, ...fields } = parsed.data;
  const published = issued ?? fields.published;
  return {
    ...(id === undefined ? {} : { id: String(id) }),
    source: { ...withoutAbsent({ ...fields, published }), text: fields.text },
  };
}
