// Names that are known beforehand: countries, peoples, places, seats of government, outlets, organisations. Built once, when first asked.
import { getCountryDataList } from "countries-list";
import type { ActorKind } from "../domain/actor.ts";
import { knownIri } from "../domain/known.ts";
import demonyms from "../language/en/demonyms.json" with { type: "json" };
import organisations from "../language/en/organisations.json" with { type: "json" };
import outlets from "../language/en/outlets.json" with { type: "json" };
import places from "../language/en/places.json" with { type: "json" };
import seats from "../language/en/seats.json" with { type: "json" };
import { countryName, countryNames } from "./countries.ts";

/** What a known name names. */
export interface Known {
  readonly sort: "country" | "people" | "place" | "capital" | "seat" | "outlet" | "organisation";
  readonly kind: ActorKind;
  /** Its usual name. */
  readonly label: string;
  /** The country that it is, or belongs to (ISO 3166-1 alpha-2). */
  readonly country?: string;
  /** IRIs of the same thing elsewhere, and its own in our lists. */
  readonly sameAs: readonly string[];
  /** Only with "the" before it: "the Independent". */
  readonly article: boolean;
  /** Only in a text that speaks of its country too: "Congress". */
  readonly local?: true;
}

/** A known name in a text: what it may be, the likeliest first, and where it ends. */
export interface Hit {
  readonly known: Known;
  readonly all: readonly Known[];
  readonly end: number;
}

/** A name, and what it names. */
export interface KnownName {
  readonly name: string;
  readonly known: Known;
}

const common = { article: false, sameAs: [] } as const;

function* capitalRows(): Generator<KnownName> {
  const capital = (name: string, country: string): KnownName => ({
    name,
    known: { ...common, sort: "capital", kind: "place", label: name, country },
  });
  // Ours first: "Brussels" stands for the European Union before it stands for Belgium.
  for (const { name, country, kind } of seats)
    if (kind === "capital") yield capital(name, country);
    else yield { name, known: { ...common, sort: "seat", kind: "place", label: name, country } };
  for (const { capital: name, iso2 } of getCountryDataList())
    if (name !== "" && countryName(iso2) !== name) yield capital(name, iso2);
}

function* peopleRows(): Generator<KnownName> {
  for (const { words, ...of } of demonyms)
    for (const name of words) {
      const country = "country" in of ? of.country : undefined;
      const label = words[0] ?? name;
      const known: Known = {
        ...common,
        sort: "people",
        kind: "group",
        label,
        ...(country === undefined ? {} : { country }),
      };
      yield { name, known };
    }
}

function* placeRows(): Generator<KnownName> {
  for (const { names, ...of } of places)
    for (const name of names)
      yield {
        name,
        known: {
          ...common,
          sort: "place",
          kind: "place",
          label: name,
          ...("country" in of && of.country !== undefined ? { country: of.country } : {}),
        },
      };
}

function* outletRows(): Generator<KnownName> {
  for (const { name: label, aliases = [], domain, country } of outlets as readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly domain: string;
    readonly country: string;
  }[]) {
    const known: Known = {
      ...common,
      sort: "outlet",
      kind: "outlet",
      label,
      country,
      sameAs: [`https://${domain}/`, knownIri(label)],
    };
    for (const name of [label, ...aliases]) {
      const bare = name.replace(/^The /, "");
      yield { name: bare, known: bare !== name && !/\s/.test(bare) ? { ...known, article: true } : known };
    }
  }
}

function* organisationRows(): Generator<KnownName> {
  for (const {
    name: label,
    aliases = [],
    country,
    kind = "organisation",
    localNames = [],
  } of organisations as readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly country?: string;
    readonly kind?: ActorKind;
    readonly localNames?: readonly string[];
  }[]) {
    const known: Known = {
      ...common,
      sort: "organisation",
      kind,
      label,
      sameAs: [knownIri(label)],
      ...(country === undefined ? {} : { country }),
    };
    for (const name of [label, ...aliases]) yield { name: name.replace(/^The /, ""), known };
    for (const name of localNames) yield { name, known: { ...known, local: true } };
  }
}

/** Quotes, apostrophes and blanks made alike; as long as the text was, so that places stay. */
export function foldForNames(text: string): string {
  return text
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/\s/g, " ");
}

interface Entry {
  readonly name: string;
  readonly all: readonly [Known, ...Known[]];
}

/** Known names by their first word, longest first. */
let index: ReadonlyMap<string, readonly Entry[]> | undefined;

const firstWord = /[\p{L}\p{M}\p{N}]+/uy;

function wordAt(text: string, at: number): string {
  firstWord.lastIndex = at;
  return firstWord.exec(text)?.[0] ?? "";
}

/** A name as it is written, and in capitals as datelines and headings have it, unless it is so short that it could be an acronym. */
function inCapitalsToo(name: string): readonly string[] {
  const capitals = name.toUpperCase();
  return name.length < 5 || capitals === name || capitals.length !== name.length ? [name] : [name, capitals];
}

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry>();
  // A country's name comes before all others, an outlet's before an organisation's, a place's last.
  for (const source of [countryNames(), outletRows(), organisationRows(), capitalRows(), peopleRows(), placeRows()])
    for (const { name, known } of source) {
      for (const key of inCapitalsToo(foldForNames(name))) {
        const before = entries.get(key)?.all;
        entries.set(key, { name: key, all: before === undefined ? [known] : [...before, known] });
      }
    }
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const key = wordAt(entry.name, 0);
    const list = byFirst.get(key);
    if (list === undefined) byFirst.set(key, [entry]);
    else list.push(entry);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  return byFirst;
}

/** The longest known name that starts at `at`. The text must be folded by {@link foldForNames}; case counts. */
export function lookUp(folded: string, at: number): Hit | undefined {
  index ??= buildIndex();
  for (const { name, all } of index.get(wordAt(folded, at)) ?? []) {
    if (!folded.startsWith(name, at)) continue;
    const end = at + name.length;
    if (/[\p{L}\p{N}]/u.test(folded.charAt(end)) && !/\.$/.test(name)) continue;
    const isAfterThe = /\b[Tt]he $/.test(folded.slice(Math.max(0, at - 4), at));
    const fitting = isAfterThe ? all : all.filter((known) => !known.article);
    const [known] = fitting;
    if (known !== undefined) return { known, all: fitting, end };
  }
  return undefined;
}

/** Of several that bear a name, the one whose country the text speaks of, else the first that needs no country; undefined where none fits. */
export function likeliest(all: readonly Known[], countries: ReadonlySet<string>): Known | undefined {
  const [first] = all;
  if (first !== undefined && first.sort !== "outlet" && first.sort !== "organisation") return first;
  return (
    all.find((known) => known.country !== undefined && countries.has(known.country)) ??
    all.find((known) => known.local === undefined)
  );
}
