// Nouns that "who" can stand for: what people do for a living or are to each other, and what they are together.
import people from "./en/people-nouns.json" with { type: "json" };
import roles from "./en/role-nouns.json" with { type: "json" };

const personNouns: ReadonlySet<string> = new Set([...roles, ...people]);

/** Whether a noun, in the singular, means people. */
export const isPersonNoun = (lemma: string): boolean => personNouns.has(lemma);
