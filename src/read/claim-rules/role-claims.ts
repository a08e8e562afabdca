// What somebody is: titles before a name, appositions beside it, and the organisation behind an "of". The article's own words, whoever speaks around them.
import { relationId } from "../../domain/ids.ts";
import institutions from "../../language/en/institution-nouns.json" with { type: "json" };
import { nounLemma } from "../../language/lemmas.ts";
import type { Chunk, NounPhrase, Run, Token } from "../../language/sentence.ts";
import { roleNouns, titleHeads } from "../name-words.ts";
import type { ClaimRule, ClaimView, Draft } from "./draft.ts";

const institutionNouns = new Set(institutions);
const isRole = (token: Token | undefined): boolean =>
  token !== undefined &&
  [token.norm, nounLemma(token.norm)].some(
    (w) => roleNouns.has(w) || institutionNouns.has(w) || titleHeads.has(w) || titleHeads.has(token.text),
  );
const isName = (token: Token | undefined): boolean => token?.tag === "PROPN" && /^\p{Lu}/u.test(token.text);

interface RoleParts {
  readonly rule: string;
  readonly subject: Run;
  readonly head: number;
  readonly object: Run;
  readonly objectHead: number;
}

function roleDraft({ rule, subject, head, object, objectHead }: RoleParts): Draft {
  return {
    rules: [rule],
    subject,
    subjectHead: head,
    object,
    objectHead,
    relation: relationId("holds-role"),
    lemma: "be",
    predicate: [],
    qualifiers: [],
    polarity: "affirmed",
    certainty: "stated",
    at: head,
    own: true,
  };
}

/** "former German Chancellor Olaf Scholz", "Security analyst Jason Jay Smart": the words up to the last role noun, then a name. */
export const titleRoles: ClaimRule = (view) =>
  view.analysis.chunks.flatMap((chunk) => {
    const split = nameAfterTitle(chunk, view);
    if (split === undefined || isOneName(chunk, view)) return [];
    const { title, name } = split;
    return [
      roleDraft({
        rule: "title-before-name",
        subject: name,
        head: name.to - 1,
        object: title,
        objectHead: title.to - 1,
      }),
    ];
  });

/** "the UN General Assembly": a word for a role that belongs to a name. */
function isOneName(chunk: Chunk, { analysis: { tokens }, cast }: ClaimView): boolean {
  const last = tokens[chunk.head];
  if (last === undefined) return false;
  const mention = cast.flatMap((c) => c.mentions).find((m) => m.span.start <= last.start && last.end <= m.span.end);
  const inside = tokens
    .slice(chunk.from, chunk.to)
    .filter((t) => mention !== undefined && t.start >= mention.span.start);
  return (
    inside.some((t) => isRole(t)) ||
    /^(?:assembly|council|committee|ministry|office|court|hall|house|party)$/.test(last.norm)
  );
}

/** The title and the name of a noun chunk that has both. */
export function nameAfterTitle(
  chunk: Chunk,
  { analysis: { tokens } }: ClaimView,
): { readonly title: Run; readonly name: Run } | undefined {
  if (chunk.kind !== "noun" || tokens.slice(chunk.from, chunk.to).some((t) => /^'s?$/.test(t.norm))) return undefined;
  let from = chunk.to;
  while (from > chunk.from && isName(tokens[from - 1]) && !isRole(tokens[from - 1])) from--;
  if (from === chunk.from || from === chunk.to || !isRole(tokens[from - 1])) return undefined;
  const start =
    /^(?:the|a|an)$/.test(tokens[chunk.from]?.norm ?? "") && from - chunk.from > 1 ? chunk.from : chunk.from;
  return { title: { from: start, to: from }, name: { from, to: chunk.to } };
}

/** "Maxim Emelin, a logistics executive": an apposition that is no name, or has a role in it, beside a name. */
export const appositionRoles: ClaimRule = (view) => {
  const { tokens } = view.analysis;
  return view.analysis.appositions.flatMap(({ of: beside, phrase }) => {
    const of = nearestOf(beside, phrase);
    if (isOdd(of, phrase, view)) return [];
    const named = isName(tokens[of.head]);
    const first = tokens[phrase.from]?.norm ?? "";
    const describes =
      /^(?:a|an|the|one|another|his|her|its|their|former|who)$/.test(first) ||
      isRole(tokens[phrase.head]) ||
      tokens[phrase.from + 1]?.norm === "'s";
    if (named && describes)
      return [
        roleDraft({
          rule: "apposition",
          subject: nameIn(of, view),
          head: of.head,
          object: phrase,
          objectHead: phrase.head,
        }),
      ];
    if (
      !named &&
      isName(tokens[phrase.head]) &&
      (isRole(tokens[of.head]) || /^(?:the|a|an|his|her|its|their)$/.test(tokens[of.from]?.norm ?? ""))
    )
      return [roleDraft({ rule: "apposition", subject: phrase, head: phrase.head, object: of, objectHead: of.head })];
    return [];
  });
};

/** "his wife and his lawyer, Ana Prado": one name stands beside the last of several. */
const nearestOf = (beside: NounPhrase, phrase: NounPhrase): NounPhrase =>
  phrase.parts.length > 1 ? beside : (beside.parts.at(-1) ?? beside);

/** What a place may be called beside its name; anything else beside one is about something else ("fell in Oslo, their worst day"). */
const placeWords =
  /^(?:city|town|capital|country|nation|state|village|port|region|province|district|suburb|island|home|hometown|seat|hub|area|territory|republic|kingdom|stronghold|neighbou?rhood|municipality|county|ally|rival|foe|enemy|partner|neighbou?r|member|power|producer|exporter|importer|supplier|buyer|host|site|base|resort|base|place|bastion)$/;

/** Whether two phrases side by side cannot be one: many beside one, or a thing beside a place. */
function isOdd(of: NounPhrase, phrase: NounPhrase, { analysis: { tokens }, cast }: ClaimView): boolean {
  const [name, other] = isName(tokens[of.head]) ? [of, phrase] : [phrase, of];
  const head = tokens[name.head];
  const said = tokens[other.head];
  if (head === undefined || said === undefined) return true;
  const isPlural = said.tag === "NOUN" && said.lemma !== said.norm && !/^(?:half|headquarters)$/.test(said.lemma);
  if (name.parts.length < 2 && isPlural) return true;
  const member = cast.find((c) => c.mentions.some((m) => m.span.start <= head.start && head.end <= m.span.end));
  if (member?.kind === "place" || member?.kind === "state")
    return !isName(said) && !placeWords.test(nounLemma(said.norm));
  return (member?.kind === "person" || member?.kind === "outlet") && said.tag === "NUM";
}

function nameIn(phrase: NounPhrase, view: ClaimView): Run {
  const split = nameAfterTitle({ kind: "noun", from: phrase.core.from, to: phrase.core.to, head: phrase.head }, view);
  return split?.name ?? phrase.core;
}

/** "Maximilian Hess of the Foreign Policy Research Institute": two or three capitalised words, "of", and a name. */
export const affiliations: ClaimRule = (view) => {
  const { chunks, tokens } = view.analysis;
  return chunks.flatMap((chunk, index): Draft[] => {
    const of = chunks[index + 1];
    const place = chunks[index + 2];
    if (chunk.kind !== "noun" || of?.kind !== "preposition" || tokens[of.from]?.norm !== "of" || place?.kind !== "noun")
      return [];
    const name = nameAfterTitle(chunk, view)?.name ?? { from: chunk.from, to: chunk.to };
    const size = name.to - name.from;
    const words = tokens.slice(name.from, name.to);
    if (
      size < 2 ||
      size > 4 ||
      !words.every(isName) ||
      words.some((t) =>
        /^(?:the|bank|university|ministry|house|court|council|institute|state|kingdom|republic|united|department|board|school|city|academy|isle|federation|union)s?$/.test(
          t.norm,
        ),
      )
    )
      return [];
    if (!isName(tokens[place.head])) return [];
    return [
      {
        ...roleDraft({
          rule: "affiliation",
          subject: name,
          head: name.to - 1,
          object: { from: place.from, to: place.to },
          objectHead: place.head,
        }),
        relation: relationId("affiliated-with"),
        lemma: "affiliated with",
        predicate: [{ from: of.from, to: of.to }],
      },
    ];
  });
};
