// Newcomers to a picture that is already laid out: each is set beside the actor that brings it in, and nobody who was there moves.
import { type Place, type Places, stage } from "./arrange.ts";

const rings = [110, 150, 200, 260, 340] as const;
const spokes = 24;

/** How near to others a newcomer may stand, in units of the stage: room for a figure and a line of its name. */
const elbowRoom = 46;

export interface Newcomer {
  readonly node: string;
  /** Who brings it in. */
  readonly anchor: string;
}

/**
 * Places for all, the old ones as they were. Newcomers are placed in the order of their ids on rings about their anchor: on the nearest ring that has
 * room, where it is emptiest; where no ring has, at the emptiest place found.
 */
export function joinPicture(places: Places, newcomers: readonly Newcomer[]): Places {
  const placed = new Map(places);
  for (const { node, anchor } of [...newcomers].sort((a, b) => (a.node < b.node ? -1 : 1)))
    placed.set(node, placeBeside(placed.get(anchor) ?? { x: 0, y: 0 }, [...placed.values()]));
  return placed;
}

function placeBeside(anchor: Place, others: readonly Place[]): Place {
  let best: { readonly place: Place; readonly room: number } = { place: anchor, room: -1 };
  for (const radius of rings) {
    for (const place of ringAround(anchor, radius)) {
      const room = Math.min(...others.map((other) => Math.hypot(other.x - place.x, other.y - place.y)));
      if (room > best.room) best = { place, room };
    }
    if (best.room >= elbowRoom) break;
  }
  return best.place;
}

function ringAround({ x, y }: Place, radius: number): readonly Place[] {
  const [right, top] = [stage.width / 2 - stage.margin.x, stage.height / 2 - stage.margin.y];
  const tenth = (n: number) => Math.round(n * 10) / 10;
  return Array.from({ length: spokes }, (_, spoke) => {
    const angle = (2 * Math.PI * spoke) / spokes;
    return { x: tenth(x + radius * Math.cos(angle)), y: tenth(y + radius * Math.sin(angle)) };
  }).filter((place) => Math.abs(place.x) <= right && Math.abs(place.y) <= top);
}
