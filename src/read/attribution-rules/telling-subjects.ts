// Who and what can tell something: people, organisations, and the things that they make to tell (reports, polls, records). Lines of trucks cannot.
import type { Run } from "../../language/sentence.ts";
import { type SentenceView, wordAt } from "./sentence-view.ts";

const works = new Set(
  "report analysis article story editorial column survey poll study investigation filing statement account memo letter transcript document record data figure statistic finding result number evidence research coverage reporting review audit paper forecast model map index census test exit image video footage photo email message tweet book documentary lawsuit complaint affidavit indictment testimony source estimate projection signal history experience".split(
    " ",
  ),
);
const people =
  /(?:ists?|ers?|ors?|ians?|[^m]ants?|men|man|women|woman|ees|sts|crats|cans|als)$|^(?:people|police|officials?|sources?|experts?|critics?|aides?|allies|ally|scholars?|agents?|party|government|ministry|agency|company|firm|group|court|team|office|campaign|committee|commission|council|union|bank|institute|department|administration|bureau|paper|outlet|newspaper|magazine|site|website|blog|candidates?|nominees?|representatives?|advocates?|colleagues?|delegates?|spouse|boss|some|many|others|most|several|few|both|majority|half|percent|%|president|judge|chief|heads?|spokes\w+|witnesses|residents?|students?|staff|lawyers?|attorneys?|diplomats?)$/;
const things =
  /^(?:matters?|numbers?|powers?|orders?|papers?|letters?|disorders?|borders?|factors?|offers?|centers?|towers?|winters?|summers?|weather|water|sector|error|floor|door|labor|color|behavio(?:u)?r|harbor|trucks?|lines?|pattern|proposals?|deals?|trials?|goals?|signals?|materials?|hospitals?|festivals?|animals?|arrivals?|costs?|forests?|tests?|posts?|interests?|protests?|requests?|arrests?)$/;

/** Whether a phrase can be the subject of "show" or "suggest" so that somebody's words or findings follow. */
export function canTell(view: SentenceView, run: Run): boolean {
  const { tokens } = view;
  if (run.to - run.from === 1 && /^(?:he|she|they|i|we|you|who|that|which|it)$/.test(wordAt(view, run.from)))
    return true;
  const end = headEnd(view, run);
  const head = tokens[end - 1];
  if (head === undefined) return false;
  if (head.tag === "PROPN" || head.tag === "PRON" || head.tag === "NUM") return true;
  if (works.has(head.lemma) || works.has(head.norm)) return true;
  return people.test(head.norm) && !things.test(head.norm);
}

/** The index behind the head: before the first preposition, comma or relative pronoun. */
function headEnd({ tokens }: SentenceView, { from, to }: Run): number {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    // "two people familiar with the talks"
    if (token.tag === "ADJ" && tokens[at - 1]?.tag === "NOUN") return at;
    if (token.tag === "ADP" || /^(?:,|\(|who|which|that|-)$/.test(token.norm) || token.tag === "VERB") return at;
  }
  return to;
}
