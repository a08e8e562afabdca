// Who does what a verb without a subject says: the object of verbs like "ask" and "force", else the subject of the clause around.
const objectControl = new Set(
  "ask urge tell force allow help press order want expect enable cause persuade convince encourage invite permit require compel lead prompt push instruct command advise warn forbid direct authorise authorize oblige beg remind teach train pressure coax goad spur inspire motivate get need like prefer find leave hire appoint elect choose select use send call".split(
    " ",
  ),
);

/** Verbs whose object is the one who did the thing: "thanked Kazakhstan for supporting", "accused Moscow of breaking". */
const blameVerbs = new Set(
  "thank praise blame criticise criticize accuse punish condemn arrest fine charge sanction convict suspect detain jail reward applaud prevent stop keep ban bar prohibit discourage dissuade deter".split(
    " ",
  ),
);

/** Whether the object of the verb does what an infinitive after it says. */
export function controlsByObject(lemma: string): boolean {
  return objectControl.has(lemma);
}

/** Whether the object of the verb does what a gerund behind a preposition after it says. */
export function blamesObject(lemma: string): boolean {
  return blameVerbs.has(lemma);
}
