// The closed classes of English words as sets, from data. All folded to lower case and ASCII.
import data from "./en/function-words.json" with { type: "json" };

export const formsOfBe: ReadonlySet<string> = new Set(data.be);
export const formsOfHave: ReadonlySet<string> = new Set(data.have);
export const formsOfDo: ReadonlySet<string> = new Set(data.do);
export const modals: ReadonlySet<string> = new Set(data.modals);
export const hedgingModals: ReadonlySet<string> = new Set(data["hedging-modals"]);
export const negations: ReadonlySet<string> = new Set(data.negations);
export const subordinators: ReadonlySet<string> = new Set(data.subordinators);
export const alsoPrepositions: ReadonlySet<string> = new Set(data["also-prepositions"]);
export const relatives: ReadonlySet<string> = new Set(data.relatives);
export const freeRelatives: ReadonlySet<string> = new Set(data["free-relatives"]);
export const particles: ReadonlySet<string> = new Set(data.particles);
export const prepositionalParticiples: ReadonlySet<string> = new Set(data["prepositional-participles"]);
export const quantifiers: ReadonlySet<string> = new Set(data.quantifiers);
export const possessives: ReadonlySet<string> = new Set(data.possessives);
export const subjectPronouns: ReadonlySet<string> = new Set(data["subject-pronouns"]);
export const approximators: ReadonlySet<string> = new Set(data.approximators);
export const timeNouns: ReadonlySet<string> = new Set(data["time-nouns"]);

/** Whether a word tells a time: "week", "Monday", "March", but not "a march". */
export const isTimeNoun = ({ norm, text }: { readonly norm: string; readonly text: string }): boolean =>
  timeNouns.has(norm) && (text !== norm || (norm !== "march" && norm !== "may"));
