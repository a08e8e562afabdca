// Who is meant by words that are no names: pronouns, descriptions, pairs. Each link carries the rule that made it; what stays open stays open.
import type { CastMember, Mention } from "../domain/actor.ts";
import { type Attribution, voiceOfMembers } from "../domain/attribution.ts";
import type { LocalId } from "../domain/ids.ts";
import { contains, inReadingOrder, overlaps, type Span, sameSpan } from "../domain/span.ts";
import { withAuthors } from "./coreference-rules/authors.ts";
import { bodyRules } from "./coreference-rules/bodies.ts";
import { descriptionRules } from "./coreference-rules/descriptions.ts";
import { discourseOf, type GrowingDiscourse, type Here, spanOfRun } from "./coreference-rules/discourse.ts";
import { pairRules } from "./coreference-rules/pairs.ts";
import { personRules } from "./coreference-rules/persons.ts";
import type { CoreferenceRule } from "./coreference-rules/rule.ts";
import type { Attributed, ReadSentence } from "./stages.ts";

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
  const names = attributed.cast.flatMap(({ mentions }) => mentions.map(({ span }) => span)).sort(inReadingOrder);
  const found = attributed.sentences.flatMap((sentence, index) => {
    const resolved = resolveSentence(sentence, index, discourse, names);
    for (const { mention, members } of resolved) nameVoices(attributions, attributed.cast, mention.span, members);
    return resolved;
  });
  const resolved = { ...attributed, cast: attributed.cast.map((member) => withMentions(member, found)), attributions };
  return { ...resolved, attributions: withAuthors(resolved) };
}

function resolveSentence(
  { analysis }: ReadSentence,
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

/** Gives a resolved source to the attributions whose voice it is, and a resolved addressee too. */
function nameVoices(
  attributions: Attribution[],
  cast: readonly CastMember[],
  span: Span,
  members: readonly LocalId[],
): void {
  const meant = members.flatMap((id) => cast.find((member) => member.id === id) ?? []);
  const named = voiceOfMembers(meant);
  const [only] = meant;
  if (named === undefined || only === undefined) return;
  attributions.forEach((attribution, index) => {
    const { voice, source, to } = attribution;
    const speaks = voice.kind === "unnamed" && source !== undefined && sameSpan(source, span);
    const isAddressed = meant.length === 1 && to !== undefined && to.member === undefined && sameSpan(to.span, span);
    if (!speaks && !isAddressed) return;
    attributions[index] = {
      ...attribution,
      ...(speaks ? { voice: named } : {}),
      ...(isAddressed ? { to: { ...to, member: only.id } } : {}),
    };
  });
}

function withMentions(member: CastMember, found: readonly Resolved[]): CastMember {
  const more = found.filter(({ members }) => members.includes(member.id)).map(({ mention }) => mention);
  if (more.length === 0) return member;
  return { ...member, mentions: [...member.mentions, ...more].sort((a, b) => inReadingOrder(a.span, b.span)) };
}
