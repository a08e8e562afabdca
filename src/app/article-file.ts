// An article from disk: NAME.txt with what is known about it in NAME.json beside it. Every way in which a file can be wrong has its sentence.
import { type FileHandle, open, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { z } from "zod";
import type { Source } from "../domain/document.ts";
import { KnownError } from "../domain/errors.ts";

/** The most bytes that are taken from one file. */
export const largestFile = 4_000_000;

const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?$/, "an ISO 8601 date is expected");

/** What may be said about an article: the fields of Source without its text. Other fields are left alone. */
export const articleMetadata = z.object({
  url: z.url().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  byline: z.string().optional(),
  published: date.optional(),
  retrieved: date.optional(),
  revises: z.templateLiteral(["document/", z.string()]).optional(),
});

/** The article in a file. Throws `file-not-found`, `file-unreadable`, `too-large`, `not-text`, `empty-input`, or `bad-data` for wrong metadata. */
export async function openArticle(path: string): Promise<Source> {
  const text = decodeText(await readBytes(path), path);
  if (text.trim() === "")
    throw new KnownError("empty-input", `${path} is empty. Give a text file with an article in it.`);
  return { ...(await openMetadata(path)), text };
}

/** The bytes of a file of at most {@link largestFile}; a longer one is refused before it is read. */
export async function readBytes(path: string, limit = largestFile): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stats = await file.stat();
    if (stats.isDirectory())
      throw new KnownError(
        "file-unreadable",
        `${path} is a folder. Name the files in it, such as ${join(path, "*.txt")}.`,
      );
    if (stats.size > limit)
      throw new KnownError(
        "too-large",
        `${path} has ${megabytes(stats.size)} MB; at most ${megabytes(limit)} MB are taken. Split it into single articles.`,
      );
    return await file.readFile();
  } catch (error) {
    throw fileError(error, path);
  } finally {
    await file?.close();
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, "");

/** Text of UTF-8, or of UTF-16 that says so by its byte order mark. Throws `not-text`. */
export function decodeText(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
  }
  throw new KnownError("not-text", `${name} is not plain text in UTF-8. Save the article as a UTF-8 text file first.`);
}

/** What NAME.json says about NAME.txt; nothing where there is no such file, or an empty one, such as a shell makes for `hearsay read a.txt > a.json`. */
async function openMetadata(path: string): Promise<Omit<Source, "text">> {
  if (extname(path) === ".json") return {};
  const beside = join(dirname(path), `${basename(path, extname(path))}.json`);
  let json: string;
  try {
    json = await readFile(beside, "utf8");
  } catch {
    return {};
  }
  return json.trim() === "" ? {} : parseMetadata(json, beside);
}

/** Metadata from JSON text. Throws `bad-data` with the field and the file. */
export function parseMetadata(json: string, name: string): Omit<Source, "text"> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new KnownError("bad-data", `${name} is not JSON: ${cause instanceof Error ? cause.message : cause}.`, {
      cause,
    });
  }
  const parsed = articleMetadata.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new KnownError("bad-data", `${name}, field "${issue?.path.join(".")}": ${issue?.message}.`);
  }
  return withoutAbsent(parsed.data);
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The same fields, those that are undefined left out. */
export function withoutAbsent<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** An error of the file system as a sentence; any other error as it is. */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error instanceof KnownError) return error;
  const options = { cause: error };
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new KnownError("file-not-found", `There is no file ${path}.`, options);
    case "EACCES":
    case "EPERM":
      return new KnownError("file-unreadable", `${path} may not be read or written. Look at its permissions.`, options);
    case "EISDIR":
      return new KnownError("file-unreadable", `${path} is a folder. Name a file.`, options);
    case "ENOSPC":
    case "EDQUOT":
      return new KnownError("disk-full", `There is no room left for ${path}. Free some and try again.`, options);
    default:
      return new KnownError("file-unreadable", `${path} could not be opened: ${error.message}.`, options);
  }
}
