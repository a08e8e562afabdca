// Two verbs joined by "and" that share what comes behind the second: "kicked and punched a protester", "written and directed by Ortiz", "inspired by and named for him".
import type { Frame } from "./clause-frames.ts";

/** Verbs that seldom take an object: "rose and hit a record" is no rising of a record. */
const intransitive = new Set(
  "rise fall grow go come arrive leave return stand sit stay wait turn stop die live sleep smile laugh cry speak talk walk run move step travel fly drive sail swim work happen appear emerge retire resign escape collapse crash explode continue agree meet gather vote win lose act reach start begin open close end".split(
    " ",
  ),
);

/** Gives a verb without an end the end of the verb that is joined to it at once. */
export function shareEnds(frames: readonly Frame[]): void {
  for (const second of frames) {
    const first = second.controller;
    if (
      !second.coordinated ||
      first?.verb === undefined ||
      second.verb === undefined ||
      second.verb.from - 1 > first.end
    )
      continue;
    const hanging = first.obliques.at(-1);
    const end = second.obliques.find((o) => o.from >= (second.verb?.to ?? 0));
    const adjacent =
      second.verb.from - first.verb.to === 1 && first.objects.length === 0 && first.predicative === undefined;
    if (
      hanging !== undefined &&
      hanging.phrase === undefined &&
      hanging.to === second.verb.from - 1 &&
      end?.phrase !== undefined
    )
      first.obliques[first.obliques.length - 1] = { ...hanging, phrase: end.phrase };
    else if (!adjacent) continue;
    else if (first.verb.passive && second.verb.passive && end?.preposition === "by") first.obliques.push(end);
    else if (!first.verb.passive && !second.verb.passive && !intransitive.has(first.verb.lastLemma)) {
      const object = second.objects[0];
      // a quotation mark may stand between
      if (object !== undefined && object.from - second.verb.to <= 1) first.objects.push(object);
    }
  }
}
