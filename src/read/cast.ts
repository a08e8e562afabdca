// The cast of a document: names that mean the same one are one member, with the fullest name as its label.
import type { ActorKind, CastMember, Mention } from "../domain/actor.ts";
import { slug } from "../domain/ids.ts";
import { inReadingOrder } from "../domain/span.ts";
import { definedAcronyms } from "./acronyms.ts";
import { countryOfBody } from "./bodies-of-state.ts";
import type { Known } from "./gazetteer.ts";
import { knownPersonIris } from "./known-people.ts";
import type { Named, NameMention } from "./mentions.ts";
import { generation, namesInFull, personKey } from "./person-names.ts";
import { roleOf } from "./roles.ts";
import type { Peopled } from "./stages.ts";

/** Names that mean one and the same, while they are gathered. */
interface Cluster {
  readonly names: NameMention[];
  readonly rules: Map<NameMention, string>;
  readonly known: Known | undefined;
  kind: ActorKind;
  label: string;
}

/** The text with its cast, in the order of first appearance. */
export function gatherCast(named: Named): Peopled {
  const clusters = clusterNames(named.names);
  const ids = new Set<string>();
  const cast = clusters
    .map((cluster) => toMember(named.document.text, cluster))
    .sort((a, b) => inReadingOrder(firstSpan(a), firstSpan(b)))
    .map((member) => ({ ...member, id: freshId(member, ids) }));
  const { names: _, ...valued } = named;
  return { ...valued, cast };
}

const firstSpan = ({ mentions }: Omit<CastMember, "id">) => mentions[0]?.span ?? { start: 0, end: 0 };

function freshId(member: Omit<CastMember, "id">, taken: Set<string>): string {
  const base = slug(member.label);
  // Passages, values, attributions have ids of a letter and a number; a member must not look like one.
  let id = /^[a-z]\d+$/.test(base) ? `${base}-${member.kind}` : base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

function toMember(text: string, cluster: Cluster): Omit<CastMember, "id"> {
  const { names, rules, known, kind, label } = cluster;
  const mentions = names
    .map((name): Mention => ({ span: name.span, form: "name", rule: rules.get(name) ?? name.rule }))
    .sort((a, b) => inReadingOrder(a.span, b.span));
  const country = known?.country ?? (kind === "organisation" ? countryOfBody(names) : undefined);
  const role = kind === "person" ? roleOf(text, names) : undefined;
  return {
    kind,
    label,
    mentions,
    sameAs: known?.sameAs ?? (kind === "person" ? knownPersonIris(label) : []),
    ...(role === undefined ? {} : { role }),
    ...(country === undefined ? {} : { country }),
  };
}

function clusterNames(names: readonly NameMention[]): readonly Cluster[] {
  const acronyms = definedAcronyms(names);
  const clusters = new Map<string, Cluster>();
  const join = (key: string, name: NameMention, rule: string, known: Known | undefined) => {
    const cluster = clusters.get(key);
    if (cluster === undefined)
      clusters.set(key, { names: [name], rules: new Map([[name, rule]]), known, kind: name.kind, label: name.text });
    else {
      cluster.names.push(name);
      cluster.rules.set(name, rule);
    }
  };
  const loose: NameMention[] = [];
  for (const name of names) {
    const full = acronyms.get(name.text);
    if (full !== undefined)
      join(
        `name:${full}`,
        name,
        name.text === full ? name.rule : "acronym",
        name.text === full ? name.known : undefined,
      );
    else if (name.known !== undefined)
      join(`known:${name.known.kind}:${name.known.label}`, name, name.rule, name.known);
    else loose.push(name);
  }
  joinPersons(loose, join);
  for (const cluster of clusters.values()) settle(cluster);
  return [...clusters.values()];
}

type Join = (key: string, name: NameMention, rule: string, known: Known | undefined) => void;

/** Joins names that no list knows: persons by their fullest name, others by their words. */
function joinPersons(loose: readonly NameMention[], join: Join): void {
  const kinds = kindsByText(loose);
  const ofKind = (kind: ActorKind): string[] => [...kinds].filter(([, its]) => its === kind).map(([text]) => text);
  const people = ofKind("person");
  const longerPeople = namesInFull(people);
  const fullest = people.filter((text) => longerPeople(text).length === 0);
  const [isFullest, fullestOf] = [new Set(fullest), namesInFull(fullest)];
  const bodies = bodiesByFirstWord(ofKind("organisation"));
  for (const name of loose) {
    const kind = kinds.get(name.text) ?? name.kind;
    const full = isFullest.has(name.text)
      ? name.text
      : (fullName(name, kind, fullestOf, loose) ?? (kind === "organisation" ? fullBodyName(name, bodies) : undefined));
    if (full === undefined) join(`name:${plainKey(name.text)}`, name, name.rule, undefined);
    else join(`name:${plainKey(full)}`, name, full === name.text ? name.rule : "short-name", undefined);
  }
}

const plainKey = (text: string): string => [...personKey(text).map(withoutCapitals), generation(text)].join(" ").trim();

/** "PALU" in a dateline or heading is Palu; short ones may be acronyms. */
const withoutCapitals = (word: string): string =>
  word.length >= 4 && /^\p{Lu}+$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;

/** Names of bodies that have several words, by the first of them. */
function bodiesByFirstWord(bodies: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const text of bodies) {
    const blank = text.indexOf(" ");
    if (blank < 0) continue;
    const first = text.slice(0, blank);
    found.set(first, [...(found.get(first) ?? []), text]);
  }
  return found;
}

/** "Trident" where one organisation is "Trident Midstream". */
function fullBodyName({ text }: NameMention, bodies: ReadonlyMap<string, readonly string[]>): string | undefined {
  const longer = text === text.toUpperCase() ? [] : (bodies.get(text) ?? []);
  return longer.length === 1 ? longer[0] : undefined;
}

/** The full name that a name is short for: the last one before it in the text, else the first after it. */
function fullName(
  name: NameMention,
  kind: ActorKind,
  fullestOf: (short: string) => readonly string[],
  loose: readonly NameMention[],
): string | undefined {
  if (kind !== "person" && (name.weight >= 0.9 || personKey(name.text).length > 1)) return undefined;
  const candidates = fullestOf(name.text);
  if (candidates.length <= 1) return candidates[0];
  const isOne = (other: NameMention): boolean => candidates.includes(other.text);
  const before = loose.findLast((other) => other.span.start < name.span.start && isOne(other));
  return (before ?? loose.find(isOne))?.text;
}

/** The kind that the mentions of each name speak for together. */
function kindsByText(names: readonly NameMention[]): ReadonlyMap<string, ActorKind> {
  const weights = new Map<string, Map<ActorKind, number>>();
  for (const { text, kind, weight } of names) {
    const ofText = weights.get(text) ?? new Map<ActorKind, number>();
    ofText.set(kind, Math.max(ofText.get(kind) ?? 0, weight));
    weights.set(text, ofText);
  }
  return new Map([...weights].map(([text, ofText]) => [text, heaviest(ofText)]));
}

function heaviest(weights: ReadonlyMap<ActorKind, number>): ActorKind {
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best), ["organisation", 0] as [
    ActorKind,
    number,
  ])[0];
}

/** Fixes the kind and the label of a cluster that is complete. */
function settle(cluster: Cluster): void {
  const { names, known } = cluster;
  if (known !== undefined) {
    cluster.kind = known.kind;
    cluster.label = known.kind === "state" ? known.label : longest(names);
    if (known.label === `The ${cluster.label}`) cluster.label = known.label;
    return;
  }
  const weights = new Map<ActorKind, number>();
  for (const { kind, weight } of names) weights.set(kind, Math.max(weights.get(kind) ?? 0, weight));
  cluster.kind = heaviest(weights);
  cluster.label = longest(names);
}

function longest(names: readonly NameMention[]): string {
  return names.reduce(
    (best, { text }) =>
      text.length > best.length || (text.length === best.length && best === best.toUpperCase()) ? text : best,
    "",
  );
}
