// Amounts and times as they are said, with what they come to. What the text leaves open stays absent.
import type { LocalId } from "./ids.ts";
import type { Span } from "./span.ts";

export const valueTypes = [
  "money",
  "percent",
  "quantity",
  "number",
  "ordinal",
  "date",
  "daterange",
  "duration",
  "time",
  "set",
] as const;
export type ValueType = (typeof valueTypes)[number];

export type Precision =
  | "decade"
  | "year"
  | "season"
  | "quarter"
  | "month"
  | "part-of-month"
  | "week"
  | "day"
  | "minute";

/** A value in a text. `text` is what stands at `span`, which leaves out "around" and "over" (`approximate` says it). */
export interface Value {
  readonly id: LocalId;
  readonly type: ValueType;
  readonly span: Span;
  readonly text: string;
  readonly approximate: boolean;
  /** The number, or the lower end of a range; absent where the words give none ("thousands"). */
  readonly value?: number;
  /** The upper end of a range. */
  readonly max?: number;
  /** What is counted or measured in ("vehicles", "ton"). */
  readonly unit?: string;
  /** ISO 4217 code. */
  readonly currency?: string;
  /** "liter" in "$1.30 per liter"; of a set what comes again, as TIMEX3 writes it ("P1Y", "XXXX-WXX-1" for Mondays), `value` times in each. */
  readonly per?: string;
  /** ISO 8601, as precise as is known ("2025-09", "2025-10-02"); both ends are included. */
  readonly from?: string;
  readonly to?: string;
  readonly precision?: Precision;
}
