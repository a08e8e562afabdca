// Names that are known beforehand: countries, peoples, places, seats of government, outlets, organisations. Built once, when first asked.
import { getCountryDataList } from "countries-list";
import isoCountries from "i18n-iso-countries";
import isoEnglish from "i18n-iso-countries/langs/en.json" with { type: "json" };
import type { ActorKind } from "../domain/actor.ts";
import { knownIri } from "../domain/known.ts";
import demonyms from "../language/en/demonyms.json" with { type: "json" };
import organisations from "../language/en/organisations.json" with { type: "json" };
import outlets from "../language/en/outlets.json" with { type: "json" };
import places from "../language/en/places.json" with { type: "json" };
import seats from "../language/en/seats.json" with { type: "json" };

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
}

/** A known name in a text: what it is and where it ends. */
export interface Hit {
  readonly known: Known;
  readonly end: number;
}

interface Row {
  readonly name: string;
  readonly known: Known;
}

/** Names that newspapers use and ISO's list does not have. */
const otherCountryNames: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE", "U.A.E.", "Emirates"],
  BA: ["Bosnia", "Bosnia-Herzegovina"],
  CD: ["Democratic Republic of Congo", "Democratic Republic of the Congo", "DR Congo", "DRC"],
  CG: ["Republic of Congo", "Congo-Brazzaville", "Congo"],
  CI: ["Ivory Coast", "Côte d'Ivoire", "Cote d'Ivoire"],
  CN: ["China", "PRC", "People's Republic of China", "mainland China"],
  CZ: ["Czechia", "Czech Republic"],
  FM: ["Micronesia"],
  GB: ["Britain", "Great Britain", "UK", "U.K."],
  GM: ["Gambia"],
  IR: ["Iran", "Islamic Republic of Iran"],
  KG: ["Kyrgyzstan", "Kyrgyz Republic"],
  KP: ["North Korea", "DPRK"],
  KR: ["South Korea", "Republic of Korea"],
  LA: ["Laos"],
  MK: ["North Macedonia", "Macedonia"],
  MM: ["Myanmar", "Burma"],
  NL: ["Netherlands", "Holland"],
  PS: ["Palestine", "Palestinian territories", "Palestinian Territories"],
  RU: ["Russia", "Russian Federation"],
  SA: ["Saudi Arabia", "Kingdom of Saudi Arabia"],
  SY: ["Syria"],
  SZ: ["Eswatini", "Swaziland"],
  TL: ["East Timor", "Timor-Leste"],
  TR: ["Turkey", "Türkiye", "Turkiye"],
  TW: ["Taiwan"],
  TZ: ["Tanzania"],
  US: ["United States", "United States of America", "US", "U.S.", "USA", "U.S.A.", "America"],
  VA: ["Vatican City"],
  VN: ["Vietnam", "Viet Nam"],
  XK: ["Kosovo"],
  ZA: ["South Africa"],
};

/** How newspapers name some countries, where ISO's list is stiff. */
const usualName: Readonly<Record<string, string>> = {
  BA: "Bosnia and Herzegovina",
  BO: "Bolivia",
  BN: "Brunei",
  CD: "Democratic Republic of the Congo",
  CG: "Republic of the Congo",
  CI: "Ivory Coast",
  CN: "China",
  CZ: "Czech Republic",
  FK: "Falkland Islands",
  FM: "Micronesia",
  GB: "United Kingdom",
  GM: "Gambia",
  IR: "Iran",
  KP: "North Korea",
  KR: "South Korea",
  LA: "Laos",
  MD: "Moldova",
  MK: "North Macedonia",
  NL: "Netherlands",
  PS: "Palestine",
  RU: "Russia",
  SY: "Syria",
  TR: "Turkey",
  TW: "Taiwan",
  TZ: "Tanzania",
  US: "United States",
  VA: "Vatican",
  VE: "Venezuela",
  VN: "Vietnam",
  XK: "Kosovo",
};

const isoIri = (code: string): string => `https://www.iso.org/obp/ui/#iso:code:3166:${code}`;

let countryLabels: ReadonlyMap<string, string> | undefined;

/** The usual English name of a country. */
export function countryName(code: string): string | undefined {
  countryLabels ??= readCountryLabels();
  return countryLabels.get(code);
}

function readCountryLabels(): ReadonlyMap<string, string> {
  isoCountries.registerLocale(isoEnglish);
  return new Map([...Object.entries(isoCountries.getNames("en")), ...Object.entries(usualName)]);
}

/** A country by its code, as a known name. */
export function knownCountry(code: string): Known | undefined {
  if (code === "EU")
    return {
      ...common,
      sort: "organisation",
      kind: "organisation",
      label: "European Union",
      sameAs: [knownIri("European Union")],
    };
  const label = countryName(code);
  return label === undefined
    ? undefined
    : { ...common, sort: "country", kind: "state", label, country: code, sameAs: [isoIri(code)] };
}

const common = { article: false, sameAs: [] } as const;

function* countryRows(): Generator<Row> {
  readCountryLabels();
  const all = isoCountries.getNames("en", { select: "all" });
  for (const code of new Set([...Object.keys(all), ...Object.keys(otherCountryNames)])) {
    const known = knownCountry(code);
    if (known === undefined) continue;
    for (const name of [known.label, ...(all[code] ?? []), ...(otherCountryNames[code] ?? [])])
      if (!/^[A-Z]{2}$/.test(name) || /^(?:US|UK)$/.test(name)) yield { name, known };
  }
}

function* capitalRows(): Generator<Row> {
  const capital = (label: string, country: string): Row => ({
    name: label,
    known: { ...common, sort: "capital", kind: "place", label, country, sameAs: [] },
  });
  for (const { capital: name, iso2 } of getCountryDataList())
    if (name !== "" && countryName(iso2) !== name) yield capital(name, iso2);
  for (const { name, country, kind } of seats)
    if (kind === "capital") yield capital(name, name === "Brussels" ? "EU" : country);
    else yield { name, known: { ...common, sort: "seat", kind: "place", label: name, country, sameAs: [] } };
}

function* peopleRows(): Generator<Row> {
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

function* placeRows(): Generator<Row> {
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

function* outletRows(): Generator<Row> {
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

function* organisationRows(): Generator<Row> {
  for (const { name: label, aliases = [], country, kind = "organisation" } of organisations as readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly country?: string;
    readonly kind?: ActorKind;
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
  }
}

/** Quotes, apostrophes and blanks made alike; as long as the text was, so that places stay. */
export function foldForNames(text: string): string {
  return text
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/\s/g, " ");
}

/** Known names by their first word, longest first. */
let index: ReadonlyMap<string, readonly Row[]> | undefined;

const firstWord = /[\p{L}\p{M}\p{N}]+/uy;

function wordAt(text: string, at: number): string {
  firstWord.lastIndex = at;
  return firstWord.exec(text)?.[0] ?? "";
}

function buildIndex(): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row>();
  // Later ones win: an outlet's name over a place's, a country's over all.
  for (const source of [placeRows(), peopleRows(), capitalRows(), organisationRows(), outletRows(), countryRows()])
    for (const row of source) rows.set(foldForNames(row.name), { name: foldForNames(row.name), known: row.known });
  const byFirst = new Map<string, Row[]>();
  for (const row of rows.values()) {
    const key = wordAt(row.name, 0);
    const list = byFirst.get(key);
    if (list === undefined) byFirst.set(key, [row]);
    else list.push(row);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  return byFirst;
}

/** The longest known name that starts at `at`. The text must be folded by {@link foldForNames}; case counts. */
export function lookUp(folded: string, at: number): Hit | undefined {
  index ??= buildIndex();
  for (const { name, known } of index.get(wordAt(folded, at)) ?? []) {
    if (!folded.startsWith(name, at)) continue;
    const end = at + name.length;
    if (/[\p{L}\p{N}]/u.test(folded.charAt(end)) && !/\.$/.test(name)) continue;
    if (known.article && !/\b[Tt]he $/.test(folded.slice(Math.max(0, at - 4), at))) continue;
    return { known, end };
  }
  return undefined;
}
