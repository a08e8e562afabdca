// Countries by code and by the names that newspapers use for them.
import isoCountries from "i18n-iso-countries";
import isoEnglish from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { knownIri } from "../domain/known.ts";
import type { Known, KnownName } from "./gazetteer.ts";

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
      article: false,
      sort: "organisation",
      kind: "organisation",
      label: "European Union",
      sameAs: [knownIri("European Union")],
    };
  const label = countryName(code);
  return label === undefined
    ? undefined
    : { article: false, sort: "country", kind: "state", label, country: code, sameAs: [isoIri(code)] };
}

/** All names of all countries. */
export function* countryNames(): Generator<KnownName> {
  readCountryLabels();
  const all = isoCountries.getNames("en", { select: "all" });
  for (const code of new Set([...Object.keys(all), ...Object.keys(otherCountryNames)])) {
    const known = knownCountry(code);
    if (known === undefined) continue;
    for (const name of [known.label, ...(all[code] ?? []), ...(otherCountryNames[code] ?? [])])
      if (!/^[A-Z]{2}$/.test(name) || /^(?:US|UK)$/.test(name)) yield { name, known };
  }
}
