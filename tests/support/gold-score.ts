// Scores readings against gold texts: precision and recall of claims overall and by phenomenon, with voices and stance; attributions, names, values, references.
import { type ReadingJson, readingToJson } from "../../src/domain/reading-json.ts";
import { readArticle } from "../../src/read/read-article.ts";
import type { GoldClaim, GoldText } from "./gold-format.ts";
import {
  agreement,
  isAttribution,
  isClaim,
  isKind,
  isName,
  isResolved,
  isStatement,
  isValue,
  matchUp,
  type ReadClaim,
  sentenceOf,
  standsThere,
} from "./gold-matching.ts";

/** `right` of `of`; as a share it is `right / of`, 1 where nothing was asked. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly recall: Share;
  readonly precision: Share;
  readonly chain: Share;
  readonly stance: Share;
  /** Found with its voices and its stance right, of all that is asked for. */
  readonly strict: Share;
  readonly attributions: Share;
  readonly names: Share;
  readonly namePrecision: Share;
  readonly values: Share;
  readonly valuePrecision: Share;
  readonly references: Share;
  /** By phenomenon: recall of its claims, and precision of all claims in sentences that show it. */
  readonly phenomena: ReadonlyMap<string, { readonly recall: Share; readonly precision: Share }>;
}

export const shareOf = ({ right, of }: Share): number => (of === 0 ? 1 : right / of);

interface Judged {
  readonly wanted: GoldClaim;
  readonly found: boolean;
  readonly chain: boolean;
  readonly stance: boolean;
}

interface Counted {
  readonly tags: readonly string[];
  readonly right: boolean;
}

function judgeClaims(
  gold: GoldText,
  reading: ReadingJson,
): { readonly judged: readonly Judged[]; readonly counted: readonly Counted[] } {
  const claims = reading.claims
    .map((claim) => ({ claim, sentence: sentenceOf(gold, claim) }))
    .filter((c) => c.sentence >= 0);
  const choices = gold.claims.map((wanted) => {
    const rank = (claim: ReadClaim): number => {
      const { chain, polarity, certainty, mood } = agreement(wanted, claim);
      return (chain ? 4 : 0) + (polarity ? 2 : 0) + (certainty ? 1 : 0) + (mood ? 1 : 0);
    };
    return claims
      .map(({ claim, sentence }, index) => ({ claim, index, fits: isClaim(wanted, claim, sentence) }))
      .filter((c) => c.fits)
      .sort((a, b) => rank(b.claim) - rank(a.claim))
      .map((c) => c.index);
  });
  const asked = choices.map((list, index) => (gold.claims[index]?.optional === true ? [] : list));
  const matched = matchUp(asked);
  const taken = new Set(matched.filter((m) => m !== undefined));
  const judged = gold.claims.flatMap((wanted, index): Judged[] => {
    if (wanted.optional) return [];
    const claim = claims[matched[index] ?? choices[index]?.[0] ?? -1]?.claim;
    if (claim === undefined) return [{ wanted, found: false, chain: false, stance: false }];
    const { chain, polarity, certainty, mood } = agreement(wanted, claim);
    return [{ wanted, found: true, chain, stance: polarity && certainty && mood }];
  });
  const isNeutral = (index: number): boolean => choices.some((list) => list.includes(index));
  const counted = claims.flatMap(({ sentence }, index): Counted[] => {
    if (!taken.has(index) && isNeutral(index)) return [];
    return [{ tags: gold.sentences[sentence]?.tags ?? [], right: taken.has(index) }];
  });
  return { judged, counted };
}

const count = <T>(list: readonly T[], right: (item: T) => boolean): Share => ({
  right: list.filter(right).length,
  of: list.length,
});
const sum = (shares: readonly Share[]): Share => ({
  right: shares.reduce((n, s) => n + s.right, 0),
  of: shares.reduce((n, s) => n + s.of, 0),
});

/** Reads each text and scores it. */
export function scoreGold(texts: readonly GoldText[]): Score {
  const read = texts.map((gold) => ({ gold, reading: readingToJson(readArticle(gold.source), gold.name) }));
  const all = read.map(({ gold, reading }) => judgeClaims(gold, reading));
  const judged = all.flatMap((a) => a.judged);
  const counted = all.flatMap((a) => a.counted);
  const found = judged.filter((j) => j.found);
  const tags = [...new Set(judged.flatMap((j) => j.wanted.tags))].sort();
  const overTexts = (share: (text: (typeof read)[number]) => Share): Share => sum(read.map(share));
  const mentions = ({ cast }: ReadingJson) => cast.flatMap((m) => m.mentions.map((span) => ({ span, kind: m.kind })));
  const inSentence = (gold: GoldText, at: number): boolean =>
    gold.sentences.some(({ span }) => span.start <= at && at < span.end);
  return {
    recall: count(judged, (j) => j.found),
    precision: count(counted, (c) => c.right),
    chain: count(found, (j) => j.chain),
    stance: count(found, (j) => j.stance),
    strict: count(judged, (j) => j.found && j.chain && j.stance),
    attributions: overTexts(({ gold, reading }) =>
      count(gold.attributions, (a) => reading.attributions.some((r) => isAttribution(a, r))),
    ),
    names: overTexts(({ gold, reading }) =>
      count(gold.names, (n) => mentions(reading).some((m) => isName(n, m.span) && isKind(n, m.kind))),
    ),
    namePrecision: overTexts(({ gold, reading }) =>
      count(
        mentions(reading).filter(
          (m) =>
            inSentence(gold, m.span[0]) &&
            /\p{Lu}/u.test(gold.source.text.slice(...m.span)) &&
            !/^(?:He|She|They|It|Their|His|Her|Its)$/.test(gold.source.text.slice(...m.span)),
        ),
        (m) => gold.names.some((n) => standsThere(n, m.span)) || gold.references.some((r) => standsThere(r, m.span)),
      ),
    ),
    values: overTexts(({ gold, reading }) =>
      count(gold.values, (v) => reading.values.some((r) => standsThere(v, r.span) && isValue(v, r))),
    ),
    valuePrecision: overTexts(({ gold, reading }) =>
      count(
        reading.values.filter((r) => inSentence(gold, r.span[0])),
        (r) => gold.values.some((v) => standsThere(v, r.span)),
      ),
    ),
    references: overTexts(({ gold, reading }) =>
      sum([
        count(gold.references, (r) => isResolved(r, reading.cast, gold.source.text)),
        count(gold.statements, (s) => isStatement(s, reading.claims)),
      ]),
    ),
    phenomena: new Map(
      tags.map((tag) => [
        tag,
        {
          recall: count(
            judged.filter((j) => j.wanted.tags.includes(tag)),
            (j) => j.found,
          ),
          precision: count(
            counted.filter((c) => c.tags.includes(tag)),
            (c) => c.right,
          ),
        },
      ]),
    ),
  };
}

const percent = (share: Share): string =>
  `${(100 * shareOf(share)).toFixed(1).padStart(5)} (${share.right}/${share.of})`;

/** The score as lines of text, phenomena last. */
export function reportOf(title: string, score: Score): string {
  const rows = [
    `${title}: claims R ${percent(score.recall)}  P ${percent(score.precision)}  chain ${percent(score.chain)}  stance ${percent(score.stance)}  strict ${percent(score.strict)}`,
    `  attributions ${percent(score.attributions)}  names R ${percent(score.names)} P ${percent(score.namePrecision)}  values R ${percent(score.values)} P ${percent(score.valuePrecision)}  references ${percent(score.references)}`,
    ...[...score.phenomena].map(
      ([tag, { recall, precision }]) => `  ${tag.padEnd(24)} R ${percent(recall).padEnd(16)} P ${percent(precision)}`,
    ),
  ];
  return rows.join("\n");
}
