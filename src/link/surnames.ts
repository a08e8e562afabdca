// Persons by surname: whom "Tokayev" alone may mean when the documents know just one Tokayev.
import type { Actor } from "../domain/actor.ts";
import { type ActorId, slug } from "../domain/ids.ts";

/** Surnames that so many bear that one bearer in the documents says nothing about who is meant. */
const commonSurnames = new Set(
  "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee kim park choi wang li zhang liu chen yang huang nguyen tran singh kumar khan ali ahmed hassan hussein mohamed muhammad abdullah ibrahim silva santos fernandez perez sanchez ramirez torres ivanov petrov kuznetsov popov smirnov muller schmidt schneider fischer meyer weber andersson johansson hansen nielsen jensen rossi russo ferrari dubois bernard petit".split(
    " ",
  ),
);

/** The surname of a label that is one word, as it is compared; undefined for full names and for surnames that say nothing. */
export function surnameAlone(label: string): string | undefined {
  const key = slug(label);
  return /[\s]/.test(label.trim()) || commonSurnames.has(key) ? undefined : key;
}

/** Persons with full names, by the last word of their names as it is compared. */
export type Bearers = Readonly<{ get: (surname: string) => readonly ActorId[] | undefined }>;

/** The surname by which others may mean this actor; undefined of whoever is no person with a full name. */
export function surnameOf({ kind, label }: Actor): string | undefined {
  const words = label.trim().split(/\s+/);
  const last = words.at(-1);
  if (kind !== "person" || words.length < 2 || last === undefined) return undefined;
  return slug(last.replace(/^(?:al|el|as|ash|an|ar|ad)-/i, ""));
}

/** The persons with full names, by the last word of their names. */
export function bearersBySurname(roster: readonly Actor[]): Bearers {
  const bearers = new Map<string, ActorId[]>();
  for (const actor of roster) {
    const key = surnameOf(actor);
    if (key === undefined) continue;
    const same = bearers.get(key);
    if (same === undefined) bearers.set(key, [actor.id]);
    else if (!same.includes(actor.id)) same.push(actor.id);
  }
  return bearers;
}
