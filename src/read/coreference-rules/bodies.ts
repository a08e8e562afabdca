// "It", "its": a state, organisation or outlet that is the subject before it, or owns the subject. A thing in between leaves it open.
import type { LocalId } from "../../domain/ids.ts";
import type { Analysis, Clause, NounPhrase } from "../../language/sentence.ts";
import { roleNouns } from "../name-words.ts";
import type { Discourse, Here, Referent } from "./discourse.ts";
import { innermostClause } from "./persons.ts";
import type { CoreferenceRule } from "./rule.ts";

const bodies = new Set(["state", "organisation", "outlet"]);
const isBody = ({ kind }: Referent): boolean => bodies.has(kind);

/** What a subject says about "it": a member, or that a thing is meant (blocked), or nothing. */
type Answer = LocalId | "blocked" | undefined;

function answerOf(phrase: NounPhrase, here: Here, sentence: number, analysis: Analysis, discourse: Discourse): Answer {
  const named = discourse.named(sentence, analysis, phrase);
  if (phrase.parts.length > 0) return undefined;
  const [body] = named.filter(isBody);
  if (body !== undefined) return body.member;
  if (named.length > 0) return undefined;
  const head = analysis.tokens[phrase.head];
  if (head === undefined || head.tag === "PRON") return undefined;
  const from = analysis.tokens[phrase.from]?.start ?? 0;
  const owner = discourse
    .within(sentence, sentence === here.sentence ? here.span.start : undefined)
    .find((r) => r.part === "possessor" && isBody(r) && r.span.start >= from && r.span.end <= head.start);
  if (owner !== undefined) return owner.member;
  return isPlural(head.norm, head.lemma) ? undefined : "blocked";
}

function isPlural(norm: string, lemma: string): boolean {
  return norm !== lemma || /^(?:people|men|women|children|police|troops|officials)$/.test(norm);
}

/** "Merz called it serious": what one calls, doubts or signs is what happened, not who did it. */
const judging =
  /^(?:call|doubt|deny|confirm|sign|claim|praise|describe|say|welcome|condemn|criticise|criticize|reject|know|hail|label|dismiss|regret|mock|see|do|make|want|like|hate|mean|announce|dispute|reveal|admit)$/;

function resolveIt(here: Here, discourse: Discourse): readonly LocalId[] {
  const { analysis, token } = here;
  const own = innermostClause(here);
  if (isNeighbour(here, discourse)) return fromSentenceBefore(here, discourse);
  const officeHolders = employerOf(here, discourse);
  if (officeHolders !== undefined) return officeHolders;
  const isObject =
    analysis.tokens[token]?.norm === "it" && !/^(?:VERB|AUX|ADV|PART)$/.test(analysis.tokens[token + 1]?.tag ?? "");
  const subjects = analysis.clauses
    .filter((c): c is Clause & { readonly subject: NounPhrase } => c.subject !== undefined && c.subject.to <= token)
    .filter((c) => !isObject || c !== own)
    .sort((a, b) => Number(b === own) - Number(a === own) || b.subject.from - a.subject.from);
  for (const { subject } of subjects) {
    const answer = answerOf(subject, here, here.sentence, analysis, discourse);
    if (answer === "blocked") return [];
    if (answer !== undefined) return [answer];
  }
  if (isObject && own !== undefined && judging.test(own.verb.lemma)) return [];
  return subjects.length > 0 ? [] : fromSentenceBefore(here, discourse);
}

/** "Chile, its neighbour, sold lithium": a body right before the comma is somebody else. */
function isNeighbour({ analysis: { tokens }, token, sentence, span }: Here, discourse: Discourse): boolean {
  const [comma, word, noun] = [tokens[token - 1], tokens[token], tokens[token + 1]];
  if (word?.norm !== "its" || comma?.text !== ",") return false;
  const before = discourse.within(sentence, span.start).at(-1);
  return (
    before !== undefined &&
    isBody(before) &&
    before.span.end >= comma.start - 1 &&
    /^(?:neighbou?r|rival|ally|parent|owner|subsidiary|partner|competitor|successor|predecessor)$/.test(
      noun?.norm ?? "",
    )
  );
}

/** "Mirza Alamgir, its secretary general": whose, if the text named an organisation before; undefined where no such words stand here. */
function employerOf({ analysis, token, sentence, span }: Here, discourse: Discourse): readonly LocalId[] | undefined {
  const [before, word, next] = [analysis.tokens[token - 1], analysis.tokens[token], analysis.tokens[token + 1]];
  if (word?.norm !== "its" || before?.text !== "," || next === undefined) return undefined;
  const holder = discourse.within(sentence, span.start).at(-1);
  if (holder?.kind !== "person" || holder.span.end < before.start - 1) return undefined;
  const isRole = analysis.tokens.slice(token + 1, token + 4).some(({ norm }) => roleNouns.has(norm));
  if (!isRole) return undefined;
  const employers = [...discourse.within(sentence, span.start), ...discourse.within(sentence - 1)];
  const organisation = employers.find((r) => r.kind === "organisation") ?? employers.find(isBody);
  return organisation === undefined ? [] : [organisation.member];
}

/** The subject of the sentence before, if that is a body; of a report ("Reuters said the firm …") the subject of what is reported. */
function fromSentenceBefore({ sentence }: Here, discourse: Discourse): readonly LocalId[] {
  const speakers = new Set(discourse.speakers(sentence - 1));
  const subjects = discourse.within(sentence - 1).filter((r) => isBody(r) && r.part === "subject");
  const best = subjects.find((r) => !speakers.has(r.member)) ?? subjects[0];
  return best === undefined ? [] : [best.member];
}

const openers = /^(?:that|to|whether|if|how|why|when|for)$/;

/** "It is clear that …", "it seems …": a word that means nobody. */
function isEmptyIt(here: Here): boolean {
  const words = here.analysis.tokens.slice(here.token + 1, here.token + 9);
  const verb = words.find((w) => w.tag === "VERB" || w.tag === "AUX");
  if (verb !== undefined && /^(?:seem|appear|emerge|transpire|happen|rain|snow)$/.test(verb.lemma)) return true;
  const at = words.findIndex(
    (w) => w.lemma === "be" || /^(?:is|was|be|been|'s)$/.test(w.norm) || /^(?:become|remain|take|make)$/.test(w.lemma),
  );
  if (at < 0 || at > 3) return false;
  return words
    .slice(at + 1, at + 6)
    .some((w, i, all) => openers.test(w.norm) && !all.slice(0, i).some((x) => x.tag === "PUNCT" || x.tag === "VERB"));
}

export const bodyRules: readonly CoreferenceRule[] = [
  {
    id: "pronoun-it",
    form: "pronoun",
    opens: ["it", "its", "itself"],
    match: () => 1,
    resolve: (here, discourse) =>
      here.analysis.tokens[here.token]?.norm === "it" && isEmptyIt(here) ? [] : resolveIt(here, discourse),
  },
];
