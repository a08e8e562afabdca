// What may stand between a cue verb and its content: when, where and through which medium it was said.
import type { Token } from "../../language/sentence.ts";
import { baseAfter, isTimeWord } from "./noun-phrases.ts";
import type { SentenceView } from "./sentence-view.ts";

const media =
  /^(?:statement|interview|speech|email|e-mail|tweet|letter|memo|post|report|news|briefing|conference|message|release|note|op-ed|column|article|filing|affidavit|testimony|broadcast|address|study|paper|lawsuit|video|podcast|blog|comment|remark)s?$/;

/** The index after a phrase of time that starts at `at`: "Tuesday", "on Oct. 2", "last week", "in 2022". */
export function timeAfter({ tokens }: SentenceView, at: number): number | undefined {
  let i = at;
  const opener = tokens[i]?.norm ?? "";
  if (/^(?:on|in|last|this|late|early|earlier|late|since)$/.test(opener)) i++;
  while (/^(?:early|late|last|this|the|a|an)$/.test(tokens[i]?.norm ?? "") && i - at < 3) i++;
  const token = tokens[i];
  const isYear = opener === "in" && /^(?:19|20)\d\d$/.test(token?.norm ?? "");
  if (token === undefined || !(isTimeWord(token) || isYear)) return undefined;
  i++;
  while (
    isTimeWord(tokens[i]) ||
    (/^\d{1,4}$/.test(tokens[i]?.norm ?? "") && tokens[i]?.tag === "NUM") ||
    (tokens[i]?.norm === "," && /^(?:19|20)\d\d$/.test(tokens[i + 1]?.norm ?? ""))
  )
    i++;
  return i;
}

/** The index after "in a statement", "in an interview with CNN", "on Twitter". */
export function mediumAfter({ tokens }: SentenceView, at: number): number | undefined {
  const word = tokens[at]?.norm;
  if (
    word === "on" &&
    /^(?:twitter|facebook|cnn|msnbc|fox|abc|nbc|cbs|television|telegram|instagram|social|air)$/.test(
      tokens[at + 1]?.norm ?? "",
    )
  ) {
    const end = baseAfter(tokens, at + 1);
    return tokens[end - 1]?.tag === "DET" ? undefined : end;
  }
  if (word !== "in" && word !== "at") return undefined;
  const end = baseAfter(tokens, at + 1);
  return media.test(tokens[end - 1]?.norm ?? "") ? endOfPublication(tokens, end) : undefined;
}

/** "in a study published in March by the institute": where and by whom it was published belongs to it. */
function endOfPublication(tokens: readonly Token[], from: number): number {
  if (
    !/^(?:published|released|issued|posted|written|filed|aired|broadcast|carried|sent|dated)$/.test(
      tokens[from]?.norm ?? "",
    )
  )
    return from;
  let at = from + 1;
  while (/^(?:in|on|by|at|to|with)$/.test(tokens[at]?.norm ?? "")) {
    const end = baseAfter(tokens, at + 1);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

/** The index after ", for the first time," */
export function pastParenthesis({ tokens, quoted }: SentenceView, at: number): number | undefined {
  const first = tokens[at + 1];
  if (
    first === undefined ||
    quoted[at + 1] !== undefined ||
    !/^(?:ADP|ADV|SCONJ|VERB)$/.test(first.tag) ||
    (/ing$/.test(first.norm) && !/^(?:citing|quoting)$/.test(first.norm))
  )
    return undefined;
  for (let i = at + 2; i < at + 14; i++) if (tokens[i]?.norm === "," && quoted[i] === undefined) return i + 1;
  return undefined;
}

/** Adverbs that belong to the content: "more than 40 people", "once again". */
export const isContentAdverb = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NUM|ADJ|DET|PRON|PROPN|NOUN|ADV)$/.test(tokens[at + 1]?.tag ?? "") &&
  !/^(?:that|tuesday|monday|wednesday|thursday|friday|saturday|sunday)$/.test(tokens[at + 1]?.norm ?? "") &&
  (tokens[at + 1]?.tag === "NUM" ||
    !/ly$|^(?:again|later|today|yesterday|recently|also|then|too|earlier)$/.test(tokens[at]?.norm ?? "") ||
    /^(?:more|less|closer|better|further)$/.test(tokens[at]?.norm ?? ""));
