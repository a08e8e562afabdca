// Two rows of time as a picture: when a thing is said to have happened, and when it was said, with a line between the two. Drawn here, so that it prints.
import type { ClaimId } from "../domain/ids.ts";
import type { Moment } from "../queries/actor-page.ts";

/** A mark on the timeline: a claim at one place of a row. */
export interface TimelineMark {
  readonly claim: ClaimId;
  readonly x: number;
  readonly y: number;
  readonly row: "happened" | "said";
  readonly title: string;
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly { readonly row: "happened" | "said"; readonly label: string; readonly y: number }[];
  readonly marks: readonly TimelineMark[];
  /** From when it happened to when it was said. */
  readonly links: readonly {
    readonly from: number;
    readonly to: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const width = 1000;
const margin = { left: 90, right: 30 };
const rowHeight = 90;
const axis = 30;
/** Marks at one place are stacked this far apart, and so many at most. */
const step = 9;
const highest = 7;

/** Days since 1970 of the beginning of an ISO date, however precise; undefined of anything else. */
export function dayOf(iso: string): number | undefined {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}

/** The timeline of some claims; undefined where fewer than two different days are known, since a line of one point says nothing. */
export function drawTimeline(moments: readonly Moment[]): Timeline | undefined {
  const days = moments
    .flatMap(({ happened, said }) => [happened, said])
    .flatMap((iso) => (iso === undefined ? [] : (dayOf(iso) ?? [])));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (days.length === 0 || first === last) return undefined;
  const place = (day: number) =>
    Math.round((margin.left + ((day - first) / (last - first)) * (width - margin.left - margin.right)) * 10) / 10;
  const stacks = new Map<string, number>();
  const marks: TimelineMark[] = [];
  const links: { from: number; to: number; top: number; bottom: number }[] = [];
  const put = (moment: Moment, row: "happened" | "said"): TimelineMark | undefined => {
    const day = dayOf(moment[row] ?? "");
    if (day === undefined) return undefined;
    const x = place(day);
    const key = `${row} ${Math.round(x / step)}`;
    const above = stacks.get(key) ?? 0;
    stacks.set(key, above + 1);
    const y = rowY(row) - Math.min(above, highest) * step;
    const mark = { claim: moment.claim, x, y, row, title: `${moment[row]}: ${moment.words}` };
    marks.push(mark);
    return mark;
  };
  for (const moment of moments) {
    const [happened, said] = [put(moment, "happened"), put(moment, "said")];
    if (happened !== undefined && said !== undefined)
      links.push({ from: happened.x, to: said.x, top: happened.y, bottom: said.y });
  }
  return {
    width,
    height: 2 * rowHeight + axis,
    rows: [
      { row: "happened", label: "happened", y: rowY("happened") },
      { row: "said", label: "said", y: rowY("said") },
    ],
    marks,
    links,
    ticks: ticksBetween(first, last).map(({ day, label }) => ({ x: place(day), label })),
  };
}

const rowY = (row: "happened" | "said"): number => (row === "happened" ? rowHeight - 15 : 2 * rowHeight - 15);

/** Beginnings of years, or of months where there are few years: at most a dozen. */
function ticksBetween(first: number, last: number): readonly { readonly day: number; readonly label: string }[] {
  const [from, to] = [new Date(first * 86_400_000), new Date(last * 86_400_000)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((size) => months / size <= 10) ?? 2400;
  const start = from.getUTCFullYear() * 12 + from.getUTCMonth();
  const ticks = [];
  for (let month = Math.ceil(start / every) * every; month <= start + months; month += every) {
    const iso = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const day = dayOf(iso);
    if (day !== undefined && day >= first && day <= last)
      ticks.push({ day, label: every % 12 === 0 ? iso.slice(0, 4) : iso });
  }
  return ticks;
}
