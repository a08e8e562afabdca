// Who is meant by words that are no names: pronouns, descriptions, pairs. Each link carries the rule that made it; what stays open stays open.
import type { CastMember, Mention } from "../domain/actor.ts";
import { type Attribution, voiceOfMembers } from "../domain/attribution.ts";
import type { LocalId } from "../domain/ids.ts";
import { contains, inReadingOrder, overlaps, type Span, sameSpan } from "../domain/span.ts";
import type { Analysis } from "../language/sentence.ts";
import { withAuthors } from "./coreference-rules/authors.ts";
import { bodyRules } from "./coreference-rules/bodies.ts";
import { descriptionRules } from "./coreference-rules/descriptions.ts";
import { discourseOf, type GrowingDiscourse, type Here, spanOfRun } from "./coreference-rules/discourse.ts";
import { pairRules } from "./coreference-rules/pairs.ts";
import { personRules } from "./coreference-rules/persons.ts";
import type { CoreferenceRule } from "./coreference-rules/rule.ts";
import { withUnnamedAntecedents } from "./coreference-rules/unnamed.ts";
import type { Attributed } from "./stages.ts";
import { dealt } from "./touched.ts";

/** The rules by the word that they begin with, in the order in which they are asked. */
const rulesFor = new Map<string, CoreferenceRule[]>();
for (const rule of [...personRules, ...bodyRules, ...pairRules, ...descriptionRules])
  for (const word of rule.opens) rulesFor.set(word, [...(rulesFor.get(word) ?? []), rule]);

interface Resolved {
  readonly mention: Mention;
  readonly members: readonly LocalId[];
}

/** The text with its pronouns and descriptions given to members of the cast, and with the voices that they resolve. */
export function resolveCoreference(attributed: Attributed): Attributed {
  // Voices are named while the text is read on: who spoke in the sentence before is known when "he" is met.
  const attributions = [...attributed.attributions];
  const discourse = discourseOf({ ...attributed, attributions });
  const places = attributed.sentences.map(({ analysis }) => analysis);
  const spans = attributed.cast.flatMap(({ mentions }) => mentions.map(({ span }) => span));
  const names = dealt(spans, (span) => [span], places);
  const startingAt = byStart(attributions);
  const found = new Map<LocalId, Mention[]>(attributed.cast.map(({ id }) => [id, []]));
  for (const [index, analysis] of places.entries())
    for (const { mention, members } of resolveSentence(analysis, index, discourse, names[index] ?? [])) {
      for (const member of members) found.get(member)?.push(mention);
      const meant = members.flatMap((id) => discourse.members.get(id) ?? []);
      for (const at of startingAt.get(mention.span.start) ?? []) nameVoice(attributions, at, mention.span, meant);
    }
  const cast = attributed.cast.map((member) => withMentions(member, found.get(member.id) ?? []));
  const resolved = { ...attributed, cast, attributions };
  const authored = { ...resolved, attributions: withAuthors(resolved) };
  return { ...authored, attributions: withUnnamedAntecedents(authored) };
}

function resolveSentence(
  analysis: Analysis,
  sentence: number,
  discourse: GrowingDiscourse,
  names: readonly Span[],
): readonly Resolved[] {
  const resolved: Resolved[] = [];
  for (let token = 0; token < analysis.tokens.length; token++)
    for (const rule of rulesFor.get(analysis.tokens[token]?.norm ?? "") ?? []) {
      const length = rule.match(analysis.tokens, token);
      if (length === 0) continue;
      const span = spanOfRun(analysis, token, token + length);
      if (names.some((name) => overlaps(name, span) && !contains(span, name))) continue;
      const here: Here = { sentence, analysis, token, span };
      const members = [...new Set(rule.resolve(here, discourse))];
      if (members.length === 0) continue;
      for (const member of members) {
        discourse.add(member, span, sentence);
        if (rule.id === "pronoun-he") discourse.learnGender(member, "man");
        if (rule.id === "pronoun-she") discourse.learnGender(member, "woman");
      }
      resolved.push({ mention: { span, form: rule.form, rule: rule.id }, members });
      token += length - 1;
      break;
    }
  return resolved;
}

/** The indices of attributions by the places at which their source or addressee starts. */
function byStart(attributions: readonly Attribution[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [index, { source, to }] of attributions.entries())
    for (const start of new Set([source, to?.span].flatMap((span) => span?.start ?? [])))
      found.set(start, [...(found.get(start) ?? []), index]);
  return found;
}

/** Gives whoever is meant to an attribution whose source was resolved, or whose addressee. */
function nameVoice(attributions: Attribution[], at: number, span: Span, meant: readonly CastMember[]): void {
  const attribution = attributions[at];
  const named = voiceOfMembers(meant);
  const [only] = meant;
  if (attribution === undefined || named === undefined || only === undefined) return;
  const { voice, source, to } = attribution;
  const speaks = voice.kind === "unnamed" && source !== undefined && sameSpan(source, span);
  const isAddressed = meant.length === 1 && to !== undefined && to.member === undefined && sameSpan(to.span, span);
  if (!speaks && !isAddressed) return;
  attributions[at] = {
    ...attribution,
    ...(speaks ? { voice: named } : {}),
    ...(isAddressed ? { to: { ...to, member: only.id } } : {}),
  };
}

function withMentions(member: CastMember, more: readonly Mention[]): CastMember {
  if (more.length === 0) return member;
  return { ...member, mentions: [...member.mentions, ...more].sort((a, b) => inReadingOrder(a.span, b.span)) };
}
