// Which pronoun a person is spoken of with, as far as title, role and given name tell.
import type { CastMember } from "../../domain/actor.ts";
import { genderOfGivenName } from "../name-words.ts";

export type Gender = "woman" | "man";

const women =
  /\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Duchess|Baroness|Empress|Sister|Madam|\w*woman|actress|mother|daughter|sister|wife|widow|aunt|niece|grandmother|first lady)\b/i;
const men =
  /\b(?:Mr|Sir|Lord|King|Prince|Duke|Baron|Emperor|Father|Pope|Imam|Ayatollah|Patriarch|Rabbi|\w*businessman|\w*gunman|father|son|brother|husband|widower|uncle|nephew|grandfather|actor)\b/;

/** The gender that a person's role and name speak for; undefined where they leave it open. */
export function genderOf({ label, role = "" }: CastMember): Gender | undefined {
  if (women.test(role)) return "woman";
  if (men.test(role) || /\b(?:chair|congress|sports?|spokes|states|states?)man\b/.test(role)) return "man";
  const [first = ""] = label.split(/\s+/);
  return /\s/.test(label) ? genderOfGivenName(first) : undefined;
}
