// What verbs ask for behind their object: who does what a verb without a subject says (the object of "ask" and "force", else the subject of the clause around), and what "of" hangs on.
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

/** Verbs of freeing, blaming and telling, with a phrase behind "of" that says of what: "acquitted the minister of negligence". */
const ofVerbs = new Set(
  "absolve accuse acquit assure clear convict convince cure deprive inform notify persuade relieve remind rid rob strip suspect warn".split(
    " ",
  ),
);

/** Whether a phrase with "of" behind the object of the verb hangs on the verb. */
export function takesOf(lemma: string): boolean {
  return ofVerbs.has(lemma);
}

/** Whether the object of the verb does what an infinitive after it says. */
export function controlsByObject(lemma: string): boolean {
  return objectControl.has(lemma);
}

/** Whether the object of the verb does what a gerund behind a preposition after it says. */
export function blamesObject(lemma: string): boolean {
  return blameVerbs.has(lemma);
}
