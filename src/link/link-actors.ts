// Who is who: each member of a document's cast becomes exactly one actor. Follows from the document, the roster of all documents and the
// judgements, never from the order in which documents came; a wrong merge is undone by judging and linking again.
import type { Actor, CastMember, Link } from "../domain/actor.ts";
import type { ActorId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Linked, Reading } from "../domain/reading.ts";
import { quoteAt } from "../domain/span.ts";
import { type Judged, judgedBy } from "./judged.ts";
import { type OwnId, ownId } from "./own-id.ts";
import { combineActors } from "./roster.ts";
import { type Bearers, bearersBySurname, surnameAlone } from "./surnames.ts";

export { rosterOf } from "./roster.ts";

/**
 * Links a reading's cast. `roster` holds the actors of all documents, each linked alone: a person named by surname only becomes the one person
 * of that surname in it. Gives one link a member, and the actors as this document adds to them.
 */
export function linkActors(reading: Reading, roster: readonly Actor[], judgements: readonly Judgement[]): Linked {
  return linkAmong(reading, remembered(bearersOf, roster, bearersBySurname), judgements);
}

/** The same among persons by surname, which is all that linking takes from a roster. */
export function linkAmong(reading: Reading, bearers: Bearers, judgements: readonly Judgement[]): Linked {
  const judged = remembered(judgedOf, judgements, judgedBy);
  const linked = reading.cast.map((member) => {
    const own = settleOwn(member, ownId(member, reading.document), bearers, judged);
    return {
      link: linkOf(member, own, judged),
      actor: actorOf(member, reading.document.text, judged.merged(own.actor).actor),
    };
  });
  return {
    reading,
    links: linked.map(({ link }) => link),
    actors: combineActors(linked.map(({ actor }) => actor)).map((actor) => named(actor, judged.label(actor.id))),
  };
}

/** What follows from a roster or a ledger alone is worked out once, however many documents are linked against it. */
const judgedOf = new WeakMap<readonly Judgement[], Judged>();
const bearersOf = new WeakMap<readonly Actor[], Bearers>();

function remembered<Key extends object, Result>(
  memory: WeakMap<Key, Result>,
  key: Key,
  work: (key: Key) => Result,
): Result {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const result = work(key);
  memory.set(key, result);
  return result;
}

/** A member's own id, or the bearer of its surname where there is just one and nobody judged them different. */
function settleOwn(member: CastMember, own: OwnId, bearers: Bearers, judged: Judged): OwnId {
  if (own.rule === "known-name" && judged.apart(own.byName, own.actor))
    return { ...own, actor: own.byName, rule: "same-name" };
  if (own.rule !== "surname-in-document") return own;
  const surname = surnameAlone(member.label);
  const candidates =
    surname === undefined ? [] : (bearers.get(surname) ?? []).filter((id) => !judged.apart(own.actor, id));
  const [only] = candidates;
  return only === undefined || candidates.length > 1
    ? own
    : { ...own, actor: only, score: 0.7, rule: "only-bearer-of-surname" };
}

function linkOf(member: CastMember, own: OwnId, judged: Judged): Link {
  const { actor, judgement } = judged.merged(own.actor);
  return {
    member: member.id,
    actor,
    because: judgement === undefined ? { score: own.score, rule: own.rule } : { judgement },
  };
}

function actorOf(member: CastMember, text: string, id: ActorId): Actor {
  const names = member.mentions.filter((m) => m.form === "name").map((m) => quoteAt(text, m.span));
  return {
    id,
    kind: member.kind,
    label: member.label,
    aliases: [...new Set(names)].filter((name) => name !== "" && name !== member.label).sort(),
    sameAs: member.sameAs,
    ...(member.country === undefined ? {} : { country: member.country }),
  };
}

function named(actor: Actor, label: string | undefined): Actor {
  if (label === undefined || label === actor.label) return actor;
  const aliases = new Set([...actor.aliases, actor.label]);
  aliases.delete(label);
  return { ...actor, label, aliases: [...aliases].sort() };
}
