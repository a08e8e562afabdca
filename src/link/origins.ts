// Claims by independent root: those of one origin together, and those of one wording.
import { independentGroups, type Origin } from "../domain/origin.ts";

interface TracedRow {
  readonly origin: Origin;
  readonly wording?: string;
}

/** Claims grouped by independent root. Groups and their claims keep the order given. */
export function independentOrigins<Row extends TracedRow>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return independentGroups(rows, ({ origin, wording }) => ({
    origin: origin.key,
    ...(wording === undefined ? {} : { wording }),
  }));
}
