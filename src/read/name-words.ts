// Word lists that tell names apart, as sets: titles, role nouns, words of organisations, places, outlets, given names, common words.
import common from "../language/en/common-words.json" with { type: "json" };
import given from "../language/en/given-names.json" with { type: "json" };
import words from "../language/en/name-words.json" with { type: "json" };
import roles from "../language/en/role-nouns.json" with { type: "json" };
import titles from "../language/en/titles.json" with { type: "json" };

export const honorifics = new Set(titles.honorifics);
export const titleHeads = new Set(titles.heads);
export const titleModifiers = new Set(titles.modifiers);
export const lowerTitleModifiers = new Set(titles.lowerModifiers);
export const roleNouns = new Set(roles);
export const companySuffixes = new Set(words.organisations.suffixes);
export const organisationHeads = new Set(words.organisations.heads);
export const organisationOfHeads = new Set(words.organisations.ofHeads);
export const outletSuffixes = new Set(words.outlets.suffixes);
export const outletPrefixes = new Set(words.outlets.prefixes);
export const outletDescriptions = new Set(words.outlets.descriptions);
export const outletDomains = new Set(words.outlets.domains);
export const placeHeads = new Set(words.places.heads);
/** "Bay of …", "Kingdom of …". */
export const placeOfHeads = new Set(words.places.ofHeads);
export const placePrefixes = new Set(words.places.prefixes);
export const placeDescriptions = new Set(words.places.descriptions);
export const eventHeads = new Set(words.events);
/** Months, weekdays and abbreviations that name nobody. */
export const neverNames = new Set(words.never);
/** Words of everyday language that are also names of our lists: "Time", "Shell". */
export const ordinaryWords = new Set(words.ordinary);
export const commonWords = new Set(common);
export const givenNames = new Set(Object.values(given.byOrigin).flat());
/** Given names that are also ordinary words, months or places. */
export const ambiguousGivenNames = new Set(given.ambiguous);

const women = new Set(given.women);
const either = new Set(given.either);

/** The gender that a given name speaks for in English news; undefined where it tells nothing. */
export function genderOfGivenName(name: string): "woman" | "man" | undefined {
  if (women.has(name)) return "woman";
  return givenNames.has(name) && !either.has(name) ? "man" : undefined;
}
