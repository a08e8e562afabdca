// What a rule proposes: a value at some lexemes. Later steps settle overlaps and turn it into a value of the text.
import type { Precision, ValueType } from "../../domain/value.ts";

/** `[start, end)` in lexemes. What the words leave open is absent. */
export interface Candidate {
  readonly type: ValueType;
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly currency?: string;
  readonly per?: string;
  readonly from?: string;
  readonly to?: string;
  readonly precision?: Precision;
  /** Said by the words within ("1,200-odd"); words around it are looked at later. */
  readonly approximate?: boolean;
}
