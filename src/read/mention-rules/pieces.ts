// A run of capitalised words taken apart into names: "Former Russian President Dmitry Medvedev" is a people and a person with a title.
import { endOfOffice } from "../../language/offices.ts";
import type { Word } from "../../language/tokens.ts";
import { type Known, lookUp } from "../gazetteer.ts";
import {
  ambiguousGivenNames,
  commonWords,
  companySuffixes,
  eventHeads,
  givenNames,
  honorifics,
  organisationHeads,
  organisationOfHeads,
  outletSuffixes,
  placeHeads,
  titleHeads,
  titleModifiers,
} from "../name-words.ts";
import type { WordRun } from "./capitals.ts";

/** A name in a passage, before its kind is known. `title` is the run of words before it that say what the person is. */
export interface Piece extends WordRun {
  readonly known?: Known;
  /** All that bear a known name. */
  readonly all?: readonly Known[];
  /** Where a known name ends when it ends within a word: "Western" in "Western-branded". */
  readonly end?: number;
  readonly title?: WordRun;
  readonly shape: "known" | "titled" | "organisation" | "plain";
}

const isTitleHead = ({ text }: Word): boolean =>
  titleHeads.has(text) ||
  honorifics.has(text) ||
  (text.includes("-") && text.split("-").some((part) => titleHeads.has(part)));
const isTitleWord = (word: Word): boolean => isTitleHead(word) || titleModifiers.has(word.text);

/** The names in a run, in order. */
export function piecesOf(words: readonly Word[], run: WordRun, folded: string): readonly Piece[] {
  const { from, to } = run;
  const first = words[from];
  if (first === undefined || from >= to) return [];
  const name = nameBehindOffice(words, run);
  if (name !== undefined) return titled(words, { from: from - 2, to: name.from }, name, folded);
  const known = knownPiece(words, from, folded);
  if (known !== undefined && known.to >= to) return [known];
  if (isEvent(words, run)) return [];
  const title = titleIn(words, run);
  if (title !== undefined) {
    const before = piecesOf(words, { from: firstNamed(words, from, title.from), to: title.from }, folded);
    return [...before, ...titled(words, title, { from: title.to, to }, folded)];
  }
  if (endsAsOrganisation(words, run)) return [{ ...run, shape: "organisation" }];
  const named = withoutEndingTitle(words, run);
  if (named !== undefined) return piecesOf(words, named, folded);
  if (known !== undefined) return behindKnown(words, run, known, folded);
  if (words.slice(from, to).every((w) => isTitleWord(w))) return [];
  return [{ ...run, shape: "plain" }];
}

/** The name behind a title: a person with that title, unless it is made of several names or known. */
function titled(words: readonly Word[], title: WordRun, name: WordRun, folded: string): readonly Piece[] {
  const person = piecesOf(words, name, folded);
  return person.length === 1 && person[0]?.known === undefined ? [{ ...name, title, shape: "titled" }] : person;
}

/** The name in a run that opens with what an office is for: "State Ana Ruiz" behind "Secretary of". */
function nameBehindOffice(words: readonly Word[], { from, to }: WordRun): WordRun | undefined {
  const end = words[from - 1]?.text === "of" ? endOfOffice(words, from - 2) : undefined;
  return end !== undefined && end < to ? { from: end, to } : undefined;
}

/** "Bree" of "Bree Prime Minister": a title with no name behind it is none of the name. "Stephen King" keeps his. */
function withoutEndingTitle(words: readonly Word[], { from, to }: WordRun): WordRun | undefined {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined || !titleHeads.has(last.text) || honorifics.has(last.text))
    return undefined;
  if (to - from === 2 && (givenNames.has(first.text) || ambiguousGivenNames.has(first.text))) return undefined;
  let end = to;
  while (end > from && isTitleWord(words[end - 1] ?? last)) end--;
  return { from, to: end };
}

/** A run that begins with a known name and goes on: "Georgian Dream", "Jordan Bardella", "UK Maritime Trade Operations". */
function behindKnown(
  words: readonly Word[],
  run: WordRun,
  known: Piece & { readonly known: Known },
  folded: string,
): readonly Piece[] {
  const { from, to } = run;
  const { sort } = known.known;
  const rest = words.slice(known.to, to);
  const last = words[to - 1];
  const whole: readonly Piece[] = [{ ...run, shape: "plain" }];
  if (last !== undefined && outletSuffixes.has(last.text) && (sort === "people" || sort === "country")) return whole;
  if (last !== undefined && placeHeads.has(last.text) && sort === "people" && rest.length === 1) return whole;
  const next = lookUp(folded, words[known.to]?.start ?? 0);
  if (sort === "organisation" && next?.known.sort === "country" && next.end >= (last?.end ?? 0))
    return [{ ...run, shape: "organisation" }];
  if (sort === "organisation" && last !== undefined && placeHeads.has(last.text))
    return [{ ...run, shape: "organisation" }];
  if (sort === "people" || sort === "outlet" || next !== undefined)
    return [known, ...piecesOf(words, { from: known.to, to }, folded)];
  if (ambiguousGivenNames.has(words[from]?.text ?? "") || known.to - from > 1)
    return rest.every(isCommon) ? [known] : whole;
  if (rest.length > 1 && rest.every(isCommon) && !rest.some(isTitleHead)) return [{ ...run, shape: "organisation" }];
  return rest.every((w) => isTitleWord(w) || isCommon(w)) ? [known] : whole;
}

/** A name of our lists at a word, or a word made of two peoples. */
function knownPiece(
  words: readonly Word[],
  from: number,
  folded: string,
): (Piece & { readonly known: Known }) | undefined {
  const first = words[from];
  const hit = first === undefined ? undefined : lookUp(folded, first.start);
  const peoples = first === undefined ? undefined : compoundOfPeoples(first, folded);
  if (peoples !== undefined) return { from, to: from + 1, known: peoples, shape: "known" };
  if (hit === undefined) return undefined;
  let to = from + 1;
  while ((words[to]?.start ?? hit.end) < hit.end) to++;
  const within = hit.end < (words[to - 1]?.end ?? hit.end);
  return { from, to, known: hit.known, all: hit.all, shape: "known", ...(within ? { end: hit.end } : {}) };
}

const peoplePrefix =
  /^(?:Russo|Sino|Anglo|Franco|Indo|Euro|Afro|Greco|Graeco|Austro|Turco|Turko|Serbo|Judeo|Luso|Hispano|Italo|Nippo|Americano|Perso|Arab|Pan)$/;

/** "Russo-Kazakh", "Israeli-Palestinian": a group of its own that no list has. */
function compoundOfPeoples({ text, start }: Word, folded: string): Known | undefined {
  const parts = text.split(/[-‐‑–]/);
  if (parts.length !== 2) return undefined;
  const [left = "", right = ""] = parts;
  const isPeople = (part: string, at: number): boolean => {
    const hit = lookUp(folded, at);
    return hit?.known.sort === "people" && hit.end === at + part.length;
  };
  const rightAt = start + left.length + 1;
  return (peoplePrefix.test(left) || isPeople(left, start)) && isPeople(right, rightAt)
    ? { sort: "people", kind: "group", label: text, sameAs: [], article: false }
    : undefined;
}

const isCommon = ({ text }: Word): boolean => commonWords.has(text.toLowerCase());

/** The title in a run with a name behind it: its last title head, and the words before it that belong to it. */
function titleIn(words: readonly Word[], { from, to }: WordRun): WordRun | undefined {
  const last = words[to - 1];
  if (last === undefined || isOrganisationEnd(last) || placeHeads.has(last.text)) return undefined;
  for (let at = to - 2; at >= from; at--) {
    const word = words[at];
    if (word === undefined || !isTitleHead(word)) continue;
    const next = words[at + 1];
    if (next === undefined || /^(?:of|for|and|['’]s?)$/.test(next.text)) return undefined;
    let start = at;
    while (start > from && isTitleWord(words[start - 1] ?? word)) start--;
    return { from: start, to: at + 1 };
  }
  return undefined;
}

const former = /^(?:Former|Ex|Then|Acting|Late|Deputy|Senior|Top|Fellow|Outgoing|Incoming|Interim|New)$/;

function firstNamed(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && former.test(words[at]?.text ?? "")) at++;
  return at;
}

const isOrganisationEnd = ({ text }: Word): boolean =>
  organisationHeads.has(text) || companySuffixes.has(text) || outletSuffixes.has(text);

function endsAsOrganisation(words: readonly Word[], { from, to }: WordRun): boolean {
  const last = words[to - 1];
  if (last === undefined || to - from < 2) return false;
  if (organisationHeads.has(last.text) || companySuffixes.has(last.text)) return true;
  const inner = words.slice(from, to);
  return inner.some((w, i) => /^(?:of|for)$/.test(w.text) && organisationOfHeads.has(inner[i - 1]?.text ?? ""));
}

/** "the Russo-Ukrainian War", "World Cup", "Hurricane Ida": events take no part as actors. */
function isEvent(words: readonly Word[], { from, to }: WordRun): boolean {
  const last = words[to - 1];
  if (to - from === 2 && /^(?:Cyclone|Hurricane|Typhoon|Storm)$/.test(words[from]?.text ?? "")) return true;
  return to - from > 1 && last !== undefined && eventHeads.has(last.text) && !organisationHeads.has(last.text);
}
