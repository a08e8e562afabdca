// What a format of export is: a value with a name, a media type, and one function from a selection to text.
import type { Selection } from "./selection.ts";

export interface Format {
  /** As it is asked for, and the end of the file's name: "ttl", "edges.csv". */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Who it is for. */
  readonly purpose: string;
  readonly mediaType: string;
  /** The selection as text, piece by piece, taken as fast as it is written out. */
  readonly write: (selection: Selection) => AsyncIterable<string>;
}
