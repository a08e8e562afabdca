// Who has it from whom as a drawing: who passes on stands on the left, whose word it is on the right, a line is as wide as it carries claims.
import type { CitedVoice, Citing } from "../queries/citing.ts";

interface Place extends CitedVoice {
  readonly y: number;
  /** Claims that go out or come in here, as far as they are drawn. */
  readonly claims: number;
}

export interface CitingDrawing {
  readonly width: number;
  readonly height: number;
  /** Where the names end on the left and begin on the right. */
  readonly left: number;
  readonly right: number;
  readonly relays: readonly Place[];
  readonly roots: readonly Place[];
  readonly lines: readonly {
    readonly path: string;
    readonly width: number;
    readonly kind: CitedVoice["kind"];
    readonly title: string;
  }[];
  readonly total: number;
  /** The longest part of a name that is written. */
  readonly longestName: number;
}

/** The most lines that are drawn, and names on a side. */
const most = { lines: 40, names: 16 } as const;
const size = { row: 26, top: 14, lines: 120 } as const;

/** The longest part of a name that is written. */
const longestName = 32;

/** Room for the longest of some names with its number: on a narrow screen every pixel counts. */
const roomFor = (places: Iterable<CitedVoice>): number =>
  Math.max(...[...places].map(({ label }) => Math.min(label.length, longestName) * 6.4 + 24));

const keyOf = ({ actor, kind, label }: CitedVoice): string => actor ?? `${kind} ${label.toLowerCase()}`;

/** Draws the steps of the most claims; undefined where there are none. The same steps give the same drawing. */
export function drawCiting(steps: readonly Citing[]): CitingDrawing | undefined {
  if (steps.length === 0) return undefined;
  const [relays, roots] = [strongest(steps, "from"), strongest(steps, "to")];
  const drawn = steps.filter(({ from, to }) => relays.has(keyOf(from)) && roots.has(keyOf(to))).slice(0, most.lines);
  const [left, right] = [placed(drawn, "from"), placed(drawn, "to")];
  const leftEnd = Math.round(roomFor(left.values()));
  const rightEnd = leftEnd + size.lines;
  const widest = Math.max(...drawn.map(({ claims }) => claims), 10);
  return {
    width: Math.round(rightEnd + roomFor(right.values())),
    height: 2 * size.top + size.row * Math.max(left.size, right.size, 1),
    left: leftEnd,
    right: rightEnd,
    relays: [...left.values()],
    roots: [...right.values()],
    lines: drawn.map(({ from, to, claims }) => {
      const [a, b] = [left.get(keyOf(from))?.y ?? 0, right.get(keyOf(to))?.y ?? 0];
      const middle = (leftEnd + rightEnd) / 2;
      return {
        path: `M${leftEnd + 8} ${a}C${middle} ${a} ${middle} ${b} ${rightEnd - 8} ${b}`,
        width: Math.round((1 + (7 * claims) / widest) * 10) / 10,
        kind: to.kind,
        title: `${from.label} has ${claims === 1 ? "1 claim" : `${claims} claims`} from ${to.label}`,
      };
    }),
    total: steps.length,
    longestName,
  };
}

/** The voices of one side with the most claims. */
function strongest(steps: readonly Citing[], side: "from" | "to"): ReadonlySet<string> {
  return new Set([...sumUp(steps, side)].slice(0, most.names).map(([key]) => key));
}

function sumUp(steps: readonly Citing[], side: "from" | "to") {
  const sums = new Map<string, { readonly voice: CitedVoice; readonly claims: number }>();
  for (const step of steps) {
    const key = keyOf(step[side]);
    sums.set(key, { voice: step[side], claims: (sums.get(key)?.claims ?? 0) + step.claims });
  }
  return [...sums].sort(([a, m], [b, n]) => n.claims - m.claims || (a < b ? -1 : 1));
}

function placed(steps: readonly Citing[], side: "from" | "to"): ReadonlyMap<string, Place> {
  return new Map(
    sumUp(steps, side).map(([key, { voice, claims }], n) => [
      key,
      { ...voice, claims, y: size.top + size.row * (n + 0.5) },
    ]),
  );
}
