// Nouns for who acts and speaks: people by what they do or are to each other, what they are together, and what speaks for them.
import documents from "./en/document-nouns.json" with { type: "json" };
import institutions from "./en/institution-nouns.json" with { type: "json" };
import people from "./en/people-nouns.json" with { type: "json" };
import roles from "./en/role-nouns.json" with { type: "json" };

const personNouns: ReadonlySet<string> = new Set([...roles, ...people]);
const speakingNouns: ReadonlySet<string> = new Set([...personNouns, ...institutions, ...documents]);

/** Whether a noun, in the singular, means people, so that "who" can stand for it. */
export const isPersonNoun = (lemma: string): boolean => personNouns.has(lemma);

/** Whether what a noun, in the singular, means can say something: people, institutions, documents; not prices or losses. */
export const canSpeak = (lemma: string): boolean => speakingNouns.has(lemma);
