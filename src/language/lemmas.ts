// Base forms of verbs and nouns, from a list of verbs, a table of irregular ones and the rules of spelling.
import irregular from "./en/irregular-verbs.json" with { type: "json" };
import verbLists from "./en/verbs.json" with { type: "json" };
import { remember } from "./remember.ts";

const verbs: ReadonlySet<string> = new Set([
  ...Object.values(verbLists).flatMap((row) => row.split(" ")),
  ...Object.keys(irregular),
]);

const pastForms = new Map<string, string>();
const participleForms = new Map<string, string>();
for (const [base, forms] of Object.entries(irregular)) {
  const [past, participle] = forms;
  if (past !== undefined && !pastForms.has(past)) pastForms.set(past, base);
  if (participle !== undefined && !participleForms.has(participle)) participleForms.set(participle, base);
}

const auxiliaries: Readonly<Record<string, string>> = {
  am: "be",
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  being: "be",
  be: "be",
  "'s": "be",
  "'re": "be",
  "'m": "be",
  has: "have",
  had: "have",
  having: "have",
  have: "have",
  "'ve": "have",
  does: "do",
  did: "do",
  done: "do",
  doing: "do",
  do: "do",
  ca: "can",
  wo: "will",
  "'ll": "will",
  "'d": "would",
  sha: "shall",
};

/** What may stand between a stem and the base form, by ending: [ending, what replaces it]. */
const endings: readonly (readonly [string, string])[] = [
  ["ies", "y"],
  ["ied", "y"],
  ["ying", "ie"],
  ["ying", "y"],
  ["es", ""],
  ["es", "e"],
  ["s", ""],
  ["ed", ""],
  ["ed", "e"],
  ["ing", ""],
  ["ing", "e"],
];

/** The base form if the word can be a form of a verb that we know ("imposes" -> "impose"), else undefined. Expects a folded word. */
export const knownVerb: (norm: string) => string | undefined = remember(findVerb);

function findVerb(norm: string): string | undefined {
  const aux = auxiliaries[norm];
  if (aux !== undefined) return aux;
  const special = pastForms.get(norm) ?? participleForms.get(norm);
  if (special !== undefined && special !== norm && norm !== "lay") return special;
  if (verbs.has(norm)) return norm;
  for (const [ending, base] of endings) {
    if (!norm.endsWith(ending) || norm.length - ending.length < (base === "ie" ? 1 : 2)) continue;
    const stem = norm.slice(0, -ending.length);
    const candidate = stem + base;
    if (verbs.has(candidate) && !(ending === "s" && stem.endsWith("s"))) return candidate;
    if (base === "" && /(.)\1$/.test(stem) && verbs.has(stem.slice(0, -1)) && /^(?:ed|ing)$/.test(ending))
      return stem.slice(0, -1);
  }
  for (const prefix of ["re", "over", "under", "out", "mis", "un", "dis"]) {
    if (!norm.startsWith(prefix) || norm.length < prefix.length + 4) continue;
    const rest = knownVerb(norm.slice(prefix.length));
    if (rest !== undefined && rest.length > 2) return prefix + rest;
  }
  return special;
}

/** The base form of a verb, known or not. Expects a folded word; hyphenated prefixes are kept. */
export const verbLemma: (norm: string) => string = remember((norm) => knownVerb(norm) ?? guessVerb(norm));

function guessVerb(norm: string): string {
  if (/(?:[^aeiou]ies|[^aeiou]ied)$/.test(norm)) return `${norm.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(norm)) return norm.slice(0, -2);
  if (/[^s]s$/.test(norm) && norm.length > 3) return norm.slice(0, -1);
  const stem = /^(.{2,})(?:ed|ing)$/.exec(norm)?.[1];
  if (stem === undefined) return norm;
  if (/([bdgklmnprt])\1$/.test(stem) && !/ll$/.test(stem)) return stem.slice(0, -1);
  return /(?:[aeiou][csgvz]|[^aeiou]l|[iu]d|at|it|ut|ur|ir)$/.test(stem) && !/[aeiou]{2}[a-z]$/.test(stem)
    ? `${stem}e`
    : stem;
}

/** The forms that a word may be of a verb. It can be past tense and participle at once. */
export interface VerbForms {
  readonly base: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly ing: boolean;
}

/** Which of its forms a verb may stand in. Expects a folded word. */
export const verbForms: (norm: string) => VerbForms = remember(findForms);

function findForms(norm: string): VerbForms {
  const irregularPast = pastForms.has(norm);
  const irregularParticiple = participleForms.has(norm);
  // "found" and "ground" are far oftener past tenses than the verbs of their own
  const base = verbs.has(norm) && !/^(?:found|ground|wound|bound|left|felt|struck|saw|fell|bore|lit)$/.test(norm);
  const ed = /ed$/.test(norm) && !base && !/(?:need|feed|seed|speed|breed|bleed|exceed|proceed|succeed)$/.test(norm);
  const ownParticiple = irregularParticiple && !irregularPast;
  return {
    base,
    past: irregularPast || (ed && !ownParticiple),
    participle: irregularParticiple || ed || (irregularPast && !hasOwnParticiple(norm)),
    ing: /ing$/.test(norm) && norm.length > 4 && !verbs.has(norm),
  };
}

function hasOwnParticiple(past: string): boolean {
  const base = pastForms.get(past);
  return base !== undefined && participleForms.get(past) === undefined && [...participleForms.values()].includes(base);
}

const irregularNouns: Readonly<Record<string, string>> = {
  men: "man",
  women: "woman",
  children: "child",
  people: "people",
  feet: "foot",
  teeth: "tooth",
  mice: "mouse",
  media: "media",
  news: "news",
  criteria: "criterion",
  lives: "life",
  wives: "wife",
  knives: "knife",
  leaves: "leaf",
  shelves: "shelf",
  halves: "half",
  selves: "self",
  loaves: "loaf",
  thieves: "thief",
  wolves: "wolf",
  series: "series",
  species: "species",
  analyses: "analysis",
  crises: "crisis",
  bases: "base",
  theses: "thesis",
  politics: "politics",
  headquarters: "headquarters",
};

/** The singular of a noun. Expects a folded word. */
export const nounLemma: (norm: string) => string = remember(findSingular);

function findSingular(norm: string): string {
  const known = irregularNouns[norm];
  if (known !== undefined) return known;
  if (/(?:men)$/.test(norm) && norm.length > 4) return `${norm.slice(0, -2)}an`;
  if (norm.length < 4 || /(?:ss|us|is|ics)$/.test(norm) || !norm.endsWith("s")) return norm;
  if (/[^aeiou]ies$/.test(norm) && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(norm)) return norm.slice(0, -2);
  return norm.slice(0, -1);
}
