// Persons whom newspapers name by surname alone, and whose names they spell in several ways.
import { knownIri } from "../domain/known.ts";
import people from "../language/en/people.json" with { type: "json" };
import { generation, personKey } from "./person-names.ts";

interface Row {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly surnames?: readonly string[];
}

const key = (name: string): string => [...personKey(name), generation(name)].join(" ").trim().toLowerCase();

let index: { readonly names: ReadonlyMap<string, string>; readonly surnames: ReadonlySet<string> } | undefined;

function readPeople() {
  const names = new Map<string, string>();
  const surnames = new Set<string>();
  for (const { name, aliases = [], surnames: alone = [] } of people as readonly Row[]) {
    for (const form of [name, ...aliases, ...alone]) names.set(key(form), name);
    for (const surname of alone) surnames.add(surname);
  }
  return { names, surnames };
}

/** Whether a surname alone means one person in the news. */
export function isKnownSurname(word: string): boolean {
  index ??= readPeople();
  return index.surnames.has(word);
}

/** The IRI of a person whom our lists know by this name, as a list of one; empty for others. */
export function knownPersonIris(label: string): readonly string[] {
  index ??= readPeople();
  const name = index.names.get(key(label));
  return name === undefined ? [] : [knownIri(name)];
}
