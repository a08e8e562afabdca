// How things are called on the pages: the words for stances, kinds of actor and voice, acts, dates and numbers. Views take every such word from here.
import type { ActorKind } from "../domain/actor.ts";
import type { SpeechAct, VoiceKind } from "../domain/attribution.ts";
import type { Certainty, Stance } from "../domain/claim.ts";
import type { DisagreementKind } from "../domain/disagreement.ts";
import { wordsOfRule } from "../domain/rule-words.ts";
import type { Value } from "../domain/value.ts";

const actorKinds: Readonly<Record<ActorKind, readonly [one: string, many: string]>> = {
  person: ["person", "people"],
  organisation: ["organisation", "organisations"],
  outlet: ["outlet", "outlets"],
  state: ["state", "states"],
  place: ["place", "places"],
  group: ["group", "groups"],
};

const voiceKinds: Readonly<Record<VoiceKind, string>> = {
  named: "named voice",
  anonymous: "anonymous voice",
  collective: "several, unnamed",
  unspecified: "nobody in particular",
};

const disagreementKinds: Readonly<Record<DisagreementKind, string>> = {
  polarity: "affirmed and denied",
  opposite: "opposites",
  amount: "other amounts",
  count: "other counts",
};

/** What a disagreement is about. */
const matter = ({ kind, about }: { readonly kind: DisagreementKind; readonly about: string }): string =>
  kind === "count" ? `How many ${about}` : kind === "amount" ? about : `Whether ${about}`;

/** The answer of a side: an amount as it stands, "affirmed" or "denied", or the relation. */
function answer(kind: DisagreementKind, words: string): string {
  if (kind === "amount" || kind === "count") return words;
  if (kind === "polarity") return words.startsWith("denied ") ? "Denied" : "Affirmed";
  return words.replace(/^affirmed /, "").replaceAll("-", " ");
}

const certainties: Readonly<Record<Certainty, string>> = {
  stated: "stated",
  hedged: "hedged",
  speculated: "speculated",
};

const acts: Readonly<Record<SpeechAct, string>> = {
  states: "says",
  reports: "reports",
  cites: "cites",
  estimates: "estimates",
  suggests: "suggests",
  denies: "denies",
  declines: "declines to say",
  asks: "asks",
  believes: "believes",
  announces: "announces",
  accuses: "accuses",
  promises: "promises",
  warns: "warns",
  orders: "orders",
  shows: "shows",
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** An ISO date or date-time as people write it, as precise as it is: "2025-09" -> "September 2025". Anything else stays as it is. */
function date(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const name = months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A count with its noun: "1 claim", "4,812 claims". */
function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** The stance in words, only what is remarkable: nothing for a plain statement. */
function stance({ polarity, certainty, mood, verbatim }: Stance): readonly string[] {
  return [
    ...(polarity === "denied" ? ["denied"] : []),
    ...(certainty === "stated" ? [] : [certainties[certainty]]),
    ...(mood === "conditional" ? ["conditional"] : mood === "question" ? ["asked"] : []),
    ...(verbatim ? ["verbatim"] : []),
  ];
}

/** A value worked out: "4,200,000,000 USD", "7,500 (vehicle)", "2025-09-01 to 2025-09-30"; undefined where its words say no more. */
function value({ from, to, value: least, max, currency, unit }: Value): string | undefined {
  if (from !== undefined) return to === undefined || to === from ? from : `${from} to ${to}`;
  if (least === undefined) return undefined;
  const numbers = [least, max].flatMap((number) => (number === undefined ? [] : [number.toLocaleString("en-GB")]));
  const counted = unit === undefined ? undefined : `(${unit})`;
  return [numbers.join(" to "), currency ?? counted].filter((part) => part !== undefined).join(" ");
}

/** Confidence as a share: "82 %". */
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const words = {
  actorKinds,
  voiceKinds,
  rule: wordsOfRule,
  disagreementKinds,
  matter,
  answer,
  certainties,
  acts,
  date,
  count,
  stance,
  value,
  percent,
} as const;
