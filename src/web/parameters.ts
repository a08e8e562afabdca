// Parameters of an address, read once and safely: whatever a user sends is text of a bounded length, a number within bounds, or one of a list.
import type { Request } from "express";
import { KnownError } from "../domain/errors.ts";

/** What stands after the "?": read by name, never handed on as it is. */
export interface Parameters {
  /** The first value of a name, trimmed; undefined where absent or empty. Throws `bad-request` where it is longer than `longest` characters. */
  readonly text: (name: string, longest?: number) => string | undefined;
  /** All values of a name. */
  readonly texts: (name: string) => readonly string[];
  /** A whole number within bounds, `otherwise` where absent. Throws `bad-request` for anything else. */
  readonly count: (
    name: string,
    bounds: { readonly min: number; readonly max: number; readonly otherwise: number },
  ) => number;
  /** One of the given words, undefined where absent. Throws `bad-request` for any other. */
  readonly oneOf: <const Word extends string>(name: string, words: readonly Word[]) => Word | undefined;
  /** Those of the given words that are there. Throws `bad-request` for any other. */
  readonly someOf: <const Word extends string>(name: string, words: readonly Word[]) => readonly Word[];
}

/** The parameters of a request. */
export function parametersOf(request: Request): Parameters {
  return readParameters(new URLSearchParams(queryStringOf(request.originalUrl)));
}

function queryStringOf(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at + 1);
}

/** The same of parsed parameters. */
export function readParameters(search: URLSearchParams): Parameters {
  const all = (name: string) =>
    search
      .getAll(name)
      .map((v) => v.trim())
      .filter((v) => v !== "");
  const known = <Word extends string>(name: string, value: string, words: readonly Word[]): Word => {
    const word = words.find((w) => w === value);
    if (word === undefined)
      throw new KnownError("bad-request", `"${name}" is one of ${words.join(", ")}, not "${shorten(value)}".`);
    return word;
  };
  return {
    text(name, longest = 500) {
      const value = all(name)[0];
      if (value !== undefined && value.length > longest)
        throw new KnownError("bad-request", `"${name}" is longer than ${longest} characters.`);
      return value;
    },
    texts: all,
    count(name, { min, max, otherwise }) {
      const value = all(name)[0];
      if (value === undefined) return otherwise;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= min && number <= max))
        throw new KnownError(
          "bad-request",
          `"${name}" is a whole number from ${min} to ${max}, not "${shorten(value)}".`,
        );
      return number;
    },
    oneOf: (name, words) => {
      const value = all(name)[0];
      return value === undefined ? undefined : known(name, value, words);
    },
    someOf: (name, words) => [...new Set(all(name))].map((value) => known(name, value, words)),
  };
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
