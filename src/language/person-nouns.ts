// Nouns that "who" can stand for: what people do for a living or are to each other, and what they are together.
import roles from "./en/role-nouns.json" with { type: "json" };

const people = [
  ...["person", "people", "man", "woman", "child", "boy", "girl", "parent", "adult", "teenager", "human", "individual"],
  ...["survivor", "passenger", "pedestrian", "migrant", "immigrant", "pilgrim", "fan", "user", "customer", "viewer"],
  ...[
    "police",
    "crew",
    "team",
    "troop",
    "staff",
    "family",
    "couple",
    "crowd",
    "group",
    "party",
    "source",
    "one",
    "other",
  ],
];

const personNouns: ReadonlySet<string> = new Set([...roles, ...people]);

/** Whether a noun, in the singular, means people. */
export const isPersonNoun = (lemma: string): boolean => personNouns.has(lemma);
