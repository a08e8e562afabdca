// A verb takes its subject: the phrase before it, the antecedent of a relative clause, a free relative, or a gerund.
import { chooseAntecedent } from "./antecedents.ts";
import type { Frame } from "./clause-frames.ts";
import type { State } from "./clause-state.ts";
import { isTimePhrase } from "./phrases.ts";
import type { NounPhrase, Run, VerbGroup } from "./sentence.ts";

export function fill(state: State, frame: Frame, verb: VerbGroup): void {
  frame.verb = verb;
  state.frame = frame;
  if (frame.kind === "relative" && frame.left.length === 0) {
    const { tokens } = state.row;
    frame.subject = chooseAntecedent(frame.antecedents, verb, tokens, tokens[frame.introducer?.from ?? -1]);
    frame.subjectRule = "antecedent";
    return;
  }
  const subject = chooseSubject(state, frame.left);
  if (subject !== undefined) {
    frame.subject = subject;
    frame.subjectRule = state.row.tokens[subject.head]?.norm === "there" ? "there" : "before-verb";
    for (const phrase of frame.left)
      if (phrase !== subject && isTimePhrase(state.row, phrase))
        frame.adverbs.push({ from: phrase.from, to: phrase.to });
  } else if (frame.introducer !== undefined && frame.kind === "complement") {
    frame.subject = freeRelative(state, frame.introducer);
    frame.subjectRule = "free-relative";
  }
}

/** The last phrase before the verb that is no time; a time where there is nothing else. */
function chooseSubject({ row }: State, left: readonly NounPhrase[]): NounPhrase | undefined {
  return left.findLast((phrase) => !isTimePhrase(row, phrase)) ?? left.at(-1);
}

function freeRelative({ row }: State, run: Run): NounPhrase | undefined {
  const word = row.tokens[run.from];
  if (word === undefined || !/^(?:what|whatever|who|whoever|which|whichever|that)$/.test(word.norm)) return undefined;
  return { ...run, core: run, head: run.from, parts: [] };
}

/** "Adding tariffs hurts trade": the clause that a gerund opens is the subject, where no comma parts it from the verb. */
export function takesGerund({ frame, comma, conjunction }: State): boolean {
  const { parent } = frame;
  if (comma || conjunction || parent === undefined || parent.verb !== undefined || parent.left.length > 0) return false;
  return (
    frame.kind === "participle" &&
    frame.verb?.form === "present-participle" &&
    parent.kind !== "relative" &&
    frame.introducer === undefined
  );
}

export function fillWithGerund(state: State, verb: VerbGroup): void {
  const gerund = state.frame;
  const main = gerund.parent;
  if (main === undefined || gerund.verb === undefined) return;
  const run = { from: gerund.start, to: gerund.end };
  main.left.push({ ...run, core: run, head: gerund.verb.head, parts: [] });
  main.start = Math.min(main.start, run.from);
  gerund.controller = undefined;
  fill(state, main, verb);
  main.subjectRule = "gerund";
}
