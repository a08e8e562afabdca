// Events and relations without a verb: "a call between A and B", "A's dependence on B", "Ukrainian drone strikes on B".

import type { RelationId } from "../../domain/ids.ts";
import { basePhrase, isDatePhrase, readJoined } from "../../language/phrases.ts";
import type { Chunk, Run, Token } from "../../language/sentence.ts";
import { relationOfNoun } from "../relations.ts";
import type { ClaimRule, ClaimView, Draft } from "./draft.ts";
import { takesPart } from "./qualifiers.ts";

interface Event {
  readonly rule: string;
  readonly subject: Run;
  readonly head: number;
  readonly object: Run;
  readonly objectHead: number;
  readonly relation: RelationId;
  readonly noun: Run;
  readonly lemma: string;
}

function eventDraft({ rule, subject, head, object, objectHead, relation, noun, lemma }: Event): Draft {
  return {
    rules: [rule],
    subject,
    subjectHead: head,
    object,
    objectHead,
    relation,
    lemma,
    predicate: [noun],
    qualifiers: [],
    polarity: "affirmed",
    certainty: "stated",
    at: noun.from,
  };
}

/** "a call between Trump and Tokayev": an event noun, "between", and two that it joins. */
export const eventsBetween: ClaimRule = (view) =>
  view.analysis.chunks.flatMap((chunk, index): Draft[] => {
    const { chunks, tokens } = view.analysis;
    const next = chunks[index + 1];
    if (chunk.kind !== "noun" || next?.kind !== "preposition" || tokens[next.from]?.norm !== "between") return [];
    const noun = tokens[chunk.head];
    const relation = noun && relationOfNoun({ noun: noun.lemma, preposition: "between" });
    const reach = readJoined({ tokens, chunks }, index + 2, { awaiting: false, governed: true });
    const [a, b] = reach?.phrase.parts ?? [];
    if (relation === undefined || a === undefined || b === undefined || reach?.phrase.parts.length !== 2) return [];
    return [
      eventDraft({
        rule: "event-between",
        subject: a,
        head: a.head,
        object: b,
        objectHead: b.head,
        relation,
        noun: { from: chunk.head, to: next.to },
        lemma: `${noun?.lemma} between`,
      }),
    ];
  });

/** "Kazakhstan's dependence on Western finance", "Ukrainian drone strikes on refineries": a doer before an event noun, and a preposition after it. */
export const possessedEvents: ClaimRule = (view) =>
  view.analysis.chunks.flatMap((chunk, index): Draft[] => {
    const { chunks, tokens } = view.analysis;
    const next = chunks[index + 1];
    const target = chunks[index + 2];
    if (chunk.kind !== "noun" || next?.kind !== "preposition" || target?.kind !== "noun") return [];
    const preposition = tokens
      .slice(next.from, next.to)
      .map((t) => t.norm)
      .join(" ");
    const noun = tokens[chunk.head];
    if (noun === undefined || !/^(?:on|against|with|to|for|over|from|in)$/.test(preposition)) return [];
    const relation = relationOfNoun({ noun: noun.lemma, preposition });
    const doer = doerIn(chunk, view);
    if (relation === undefined || doer === undefined || isDate(target, view)) return [];
    if (preposition === "in" && !relation.includes("attack")) return [];
    return [
      eventDraft({
        rule: "event-of-doer",
        subject: doer,
        head: doer.to - 1,
        object: { from: target.from, to: target.to },
        objectHead: target.head,
        relation,
        noun: { from: chunk.head, to: next.to },
        lemma: `${noun.lemma} ${preposition}`,
      }),
    ];
  });

/** What somebody behind "by" has made. */
const works = new Set(
  "album article book column document essay film letter memo novel painting paper play poem report song speech statement study text".split(
    " ",
  ),
);

/** "attacks on hospitals by rebels", "an attack by rebels on a hospital", "criticism of the plan by Chile": the doer behind "by", before or behind the target. */
export const eventsByAgent: ClaimRule = (view) =>
  view.analysis.chunks.flatMap((chunk, index): Draft[] => {
    const { chunks, tokens, clauses } = view.analysis;
    const word = (at: number): string => tokens[chunks[at]?.from ?? -1]?.norm ?? "";
    const [first, one, second, other] = chunks.slice(index + 1, index + 5);
    const noun = tokens[chunk.head];
    if (chunk.kind !== "noun" || noun === undefined || first === undefined || second === undefined) return [];
    if (one?.kind !== "noun" || other?.kind !== "noun" || second.kind !== "preposition") return [];
    const isFirst = word(index + 1) === "by";
    const by = isFirst ? first : second;
    const [agent, target, link] = isFirst ? [one, other, second] : [other, one, first];
    const preposition = word(isFirst ? index + 3 : index + 1);
    if (tokens[by.from]?.norm !== "by" || !/^(?:on|against|of|over|for)$/.test(preposition)) return [];
    // "a vote by members of the council", "talk of a book by Ortiz": the of-phrase is the agent's, the agent is the book's
    if (preposition === "of" && (isFirst || works.has(tokens[target.head]?.lemma ?? ""))) return [];
    if (clauses.some((c) => c.verb.passive && c.obliques.some((o) => o.from === by.from))) return [];
    const relation = relationOfNoun({ noun: noun.lemma, preposition });
    if (relation === undefined || isDate(target, view) || !takesPart(basePhrase(agent), view)) return [];
    return [
      eventDraft({
        rule: "event-by-agent",
        subject: { from: agent.from, to: agent.to },
        head: agent.head,
        object: { from: target.from, to: target.to },
        objectHead: target.head,
        relation,
        noun: isFirst ? { from: chunk.head, to: chunk.head + 1 } : { from: chunk.head, to: link.to },
        lemma: `${noun.lemma} ${preposition}`,
      }),
    ];
  });

/** "an attack on Monday": when it was, not whom it hit. */
const isDate = (target: Chunk, { analysis: { tokens, chunks } }: ClaimView): boolean =>
  isDatePhrase({ tokens, chunks }, basePhrase(target));

const isMark = (t: Token | undefined): boolean => t !== undefined && /^'s?$/.test(t.norm) && t.tag === "PART";

/** A possessor ("Kazakhstan's"), or an adjective of a people or place that is in the cast ("Ukrainian"). */
function doerIn(chunk: Chunk, { analysis: { tokens }, cast }: ClaimView): Run | undefined {
  for (let at = chunk.head - 1; at > chunk.from; at--) if (isMark(tokens[at])) return { from: chunk.from, to: at };
  const first = tokens.findIndex(
    (t, i) => i >= chunk.from && i < chunk.head && /^\p{Lu}/u.test(t.text) && isMember(t, cast),
  );
  return first < 0 ? undefined : { from: first, to: first + 1 };
}

const isMember = (token: Token, cast: ClaimView["cast"]): boolean =>
  cast.some((c) => c.mentions.some((m) => m.span.start === token.start));
