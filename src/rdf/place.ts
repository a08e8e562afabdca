// Where in a text something is wrong, as people count.

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset in UTF-16 code units. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A place in words. */
export function written({ line, column }: Place): string {
  return `line ${line}, column ${column}`;
}
