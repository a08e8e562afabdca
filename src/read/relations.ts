// From verbs and event nouns to relations: the curated ones where the table knows the frame, else an open relation that loses nothing.
import { type RelationId, relationId } from "../domain/ids.ts";
import data from "../language/en/relations.json" with { type: "json" };

/** What stands as the object, as far as a frame asks for it. */
export type ObjectSort =
  | "person"
  | "organisation"
  | "outlet"
  | "state"
  | "place"
  | "group"
  | "thing"
  | "value"
  | "claim"
  | "none";

/** A condition of a frame: a sort of object, any actor, or a second object that names or describes the first ("called Kazakhstan an artificial state"). */
type Condition = ObjectSort | "actor" | "complement";

/** A curated relation as the data holds it; `verbs` and `nouns` are frames: lemma, then particle or noun, then preposition. */
export interface CuratedRelation {
  readonly id: string;
  /** Relations of one kind, for listing. */
  readonly family: string;
  readonly label: string;
  /** The label read from the object's side; absent where the relation is symmetric. */
  readonly inverse?: string;
  readonly symmetric?: boolean;
  /** The wider relation that this one implies. */
  readonly parent?: string;
  readonly comment: string;
  /** Hints, not rules: what usually stands on either side. */
  readonly domain: readonly string[];
  readonly range: readonly string[];
  readonly verbs: readonly (string | { readonly verb: string; readonly with: string })[];
  readonly nouns: readonly string[];
  /** Root code of the CAMEO scheme of event data. */
  readonly cameo?: string;
  /** Event type of the PLOVER scheme of event data. */
  readonly plover?: string;
}

/** The curated relations, in the order in which they are listed. */
export const curatedRelations: readonly CuratedRelation[] = data;

/** A verb with what decides its relation; all words are lemmas in lower case. */
export interface VerbFrame {
  readonly lemma: string;
  /** "off" in "call off"; an adjective that belongs to the verb may stand here ("set free"). */
  readonly particle?: string;
  /** Head of a direct object that makes up the meaning with the verb: "talks" in "held talks with". */
  readonly noun?: string;
  /** The preposition before the object, where the object is not a direct one. */
  readonly preposition?: string;
  /** The subject suffers it: the relation is then read from the other side ("was sanctioned by"). */
  readonly passive?: boolean;
  /** The participle as it stands, for the name of an open passive relation; made up by rule where absent. */
  readonly participle?: string;
  readonly object?: ObjectSort;
  /** A second object names or describes the first ("called Kazakhstan an artificial state", "described him as a rival"). */
  readonly complement?: boolean;
}

type Entry = { readonly condition?: Condition; readonly relation: CuratedRelation };

const actors: ReadonlySet<string> = new Set(["person", "organisation", "outlet", "state", "place", "group"]);

const frames = new Map<string, Entry[]>();
const eventNouns = new Map<string, CuratedRelation>();
const byName = new Map<string, CuratedRelation>(curatedRelations.map((r) => [r.id, r]));
const byLabel = new Map<string, CuratedRelation>(curatedRelations.map((r) => [r.label, r]));

for (const relation of curatedRelations) {
  for (const verb of relation.verbs) {
    const key = typeof verb === "string" ? verb : verb.verb;
    const entry: Entry = typeof verb === "string" ? { relation } : { relation, condition: verb.with as Condition };
    frames.set(key, [...(frames.get(key) ?? []), entry]);
  }
  for (const noun of relation.nouns) eventNouns.set(noun, relation);
}

function holds(condition: Condition | undefined, { object, complement }: VerbFrame): boolean {
  if (condition === undefined) return true;
  if (condition === "complement") return complement === true;
  if (object === undefined) return false;
  return condition === "actor" ? actors.has(object) : condition === object;
}

/** The curated relation of a key: a frame whose condition holds before one that asks for nothing. */
function lookUp(key: string, frame: VerbFrame): CuratedRelation | undefined {
  const entries = frames.get(key);
  const met = entries?.find((e) => e.condition !== undefined && holds(e.condition, frame));
  return (met ?? entries?.find((e) => e.condition === undefined))?.relation;
}

const joined = (...words: readonly (string | undefined)[]): string => words.filter((w) => w !== undefined).join(" ");

/** From the most telling frame to the barest. A preposition before the object is never dropped: "look into" is not "look". */
function keysOf({ lemma, particle, noun, preposition }: VerbFrame): readonly string[] {
  const light =
    noun === undefined ? [] : [joined(lemma, noun, preposition), joined(lemma, singular(noun), preposition)];
  const plain = joined(lemma, particle, preposition);
  return noun === undefined ? [plain] : [...light, plain, joined(lemma, particle)];
}

/** The id of a curated relation read from the object's side: that of its inverse, or its own where it is symmetric. */
export function inverseId(relation: CuratedRelation): RelationId {
  if (relation.inverse === undefined) return relationId(relation.id);
  return relationId(byLabel.get(relation.inverse)?.id ?? relation.inverse);
}

/**
 * The relation that a verb expresses: `relation/met` for "meet" or "hold talks with", `relation/was-sanctioned-by` for "be sanctioned (by)", and for
 * frames that the table does not know an open relation named after them: `relation/jam`, `relation/pile-up-at`, `relation/was-jammed-at`.
 */
export function relationOf(frame: VerbFrame): RelationId {
  const { lemma, particle, preposition, passive = false } = frame;
  if (!passive) {
    const curated = firstOf(keysOf(frame), (key) => lookUp(key, frame));
    return relationId(curated?.id ?? joined(lemma, particle, preposition));
  }
  // "was born in", "is based in" stand in the table as they are; else "by" or nothing turns a curated relation round
  const whole = lookUp(joined("be", frame.participle ?? participleOf(lemma), preposition), frame);
  if (whole !== undefined) return relationId(whole.id);
  if (preposition === undefined || preposition === "by" || frame.complement === true) {
    const turned = lookUp(joined(lemma, particle), { ...frame, object: frame.object ?? "thing" });
    if (turned !== undefined) return inverseId(turned);
  }
  return relationId(joined("was", frame.participle ?? participleOf(lemma), particle, preposition));
}

/**
 * The relation that a noun names as an event or state ("a call between …", "dependence on …", "drone strikes on …"): the noun with its
 * preposition first, then alone. Undefined where the noun names no event.
 */
export function relationOfNoun(phrase: {
  readonly noun: string;
  readonly preposition?: string;
}): RelationId | undefined {
  const { noun, preposition } = phrase;
  const one = singular(noun);
  const keys = [joined(noun, preposition), joined(one, preposition), noun, one];
  const relation = firstOf(keys, (key) => eventNouns.get(key));
  return relation && relationId(relation.id);
}

/** The curated relation with this id; undefined for open relations and for those read from the object's side. */
export function curatedRelation(id: RelationId): CuratedRelation | undefined {
  return byName.get(id.slice("relation/".length));
}

function firstOf<T>(keys: readonly string[], find: (key: string) => T | undefined): T | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function singular(noun: string): string {
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  return noun
    .replace(/ies$/, "y")
    .replace(/(ch|sh|x|ss)es$/, "$1")
    .replace(/s$/, "");
}

/** A regular participle: enough to name an open relation when the word itself is not at hand. */
function participleOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma)) return `${lemma}${lemma.slice(-1)}ed`;
  return `${lemma}ed`;
}
