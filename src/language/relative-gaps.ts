// Relative clauses with a subject of their own: what stands before them is their object, or goes with the preposition they leave hanging ("the routes Moscow depends on").
import { chooseAntecedent } from "./antecedents.ts";
import type { Frame } from "./clause-frames.ts";
import type { Row } from "./phrases.ts";

/** Puts the antecedent where the relative clause has a gap for it. */
export function closeGaps(frames: readonly Frame[], { tokens }: Row): void {
  for (const frame of frames) {
    const { verb } = frame;
    if (frame.kind !== "relative" || verb === undefined || frame.subjectRule === "antecedent" || frame.coordinated)
      continue;
    const pronoun = tokens[frame.introducer?.from ?? -1];
    const word = pronoun?.norm ?? "";
    const antecedent = chooseAntecedent(frame.antecedents, { ...verb, form: "infinitive" }, tokens, pronoun);
    if (antecedent === undefined || word === "where" || word === "whose") continue;
    const before = frame.introducer === undefined ? undefined : tokens[frame.introducer.from - 1];
    const hanging = frame.obliques.findIndex((o) => o.phrase === undefined);
    const open = frame.obliques[hanging];
    if (before?.tag === "ADP" && word !== "") {
      const from = (frame.introducer?.from ?? 1) - 1;
      frame.obliques.push({ from, to: from + 1, preposition: before.norm, phrase: antecedent });
    } else if (open !== undefined) frame.obliques[hanging] = { ...open, phrase: antecedent };
    else if (
      verb.particle !== undefined &&
      /^(?:in|on|through|around|along|over)$/.test(verb.particle) &&
      frame.objects.length === 0
    )
      frame.objects.push(antecedent);
    else if (frame.objects.length === 0 && !verb.passive && !verb.copula) frame.objects.push(antecedent);
  }
}
