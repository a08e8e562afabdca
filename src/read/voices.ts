// Whose voice a source is: a member of the cast, or somebody unnamed and how.
import type { CastMember } from "../domain/actor.ts";
import type { UnnamedSort, Voice } from "../domain/attribution.ts";
import { contains, type Span } from "../domain/span.ts";

/** Words for what outlets make, which speak with the voice of who made them: "Kommersant's coverage", "analysis from the institute". */
const works =
  /\b(?:coverage|reporting|reports?|analysis|articles?|stor(?:y|ies)|editorials?|columns?|surveys?|polls?|stud(?:y|ies)|investigations?|filings?|statements?|dispatch(?:es)?|accounts?|account|interviews?|memos?|letters?|transcripts?|documents?|records?|data|figures|website|site)$/i;
const unspecified =
  /\b(?:reports?|rumou?rs?|accounts|sources say|media|outlets?|news|documents?|records?|data|polls?|surveys?|figures|statistics|speculation|it)$/i;
const collective =
  /\b(?:analysts|experts|officials|observers|critics|lawmakers|residents|locals|witnesses|investigators|authorities|police|people|voters|economists|researchers|scientists|activists|supporters|opponents|allies|aides|advisers|advisors|leaders|members|sources|some|many|others|most|several|few|they|both|men|women|republicans|democrats|agency|office|ministry|department|bureau|commission|committee|council|court|government|administration|campaign|company|firm|union|party|institute|\w{3,}s)$/i;

/** The voice of a source; `source` absent where the text names none. `cast` are the members that are mentioned in or about it. */
export function voiceOf(text: string, source: Span | undefined, cast: readonly CastMember[]): Voice {
  if (source === undefined) return { kind: "unnamed", sort: "unspecified", label: "unspecified" };
  const words = text.slice(source.start, source.end);
  const head = pastNames(headOf(words), words, source, cast);
  const label = bareLabel(makerIn(words, head) ?? descriptionIn(words));
  const member = memberOf(source, head, words, cast);
  if (member !== undefined) return { kind: "cast", member: member.id, label: member.label };
  return { kind: "unnamed", sort: sortOf(bareLabel(makerIn(words, head) ?? words.slice(0, head.end))), label };
}

/** The head of a phrase: before its first preposition, comma, bracket or relative pronoun. Offsets within the phrase. */
function headOf(words: string): { readonly end: number; readonly rest: string } {
  const cut = words.search(
    /(?:,|\s[–—(-]|\s\(|\s(?:of|from|at|in|on|with|for|who|which|that|to|by|near|behind|inside|within|among|about)\s)/,
  );
  const end = cut <= 0 ? words.length : cut;
  return { end, rest: words.slice(end) };
}

/** A preposition within a name ends no head: "The Union of Rail Workers". */
function pastNames(
  { end, rest }: { readonly end: number; readonly rest: string },
  words: string,
  source: Span,
  cast: readonly CastMember[],
): { readonly end: number; readonly rest: string } {
  const at = source.start + end;
  for (const { mentions } of cast)
    for (const { span, form } of mentions)
      if (form === "name" && span.start >= source.start && span.start < at && at < span.end && span.end <= source.end) {
        const to = span.end - source.start;
        return { end: to, rest: words.slice(to) };
      }
  return { end, rest };
}

/** The phrase up to its first comma, bracket or relative clause: "officials in three Baltic states". */
function descriptionIn(words: string): string {
  const cut = words.search(/,|\s[–—(-]|\s(?:who|which|that)\s/);
  return cut <= 0 ? words : words.slice(0, cut);
}

/** Who makes the reports in "reports from several Baltic papers", where the phrase says so. */
function makerIn(words: string, head: { readonly end: number; readonly rest: string }): string | undefined {
  if (
    !/^(?:the |several |multiple |many |some |recent |earlier |media |news )*(?:reports?|reporting|coverage|analysis|accounts|dispatches)$/i.test(
      words.slice(0, head.end).trim(),
    )
  )
    return undefined;
  const maker = /^\s(?:from|by|in)\s(.+)$/s.exec(head.rest)?.[1];
  return maker?.slice(0, headOf(maker).end);
}

function memberOf(
  source: Span,
  head: { readonly end: number; readonly rest: string },
  words: string,
  cast: readonly CastMember[],
): CastMember | undefined {
  const headSpan = { start: source.start, end: source.start + head.end };
  const headWords = words.slice(0, head.end);
  const within = (span: Span) =>
    cast.flatMap((m) =>
      m.mentions
        .filter((x) => x.form !== "pronoun" && contains(span, x.span))
        .map((x) => ({ member: m, span: x.span })),
    );
  const inHead = within(headSpan).sort(
    (a, b) => b.span.end - a.span.end || b.span.end - b.span.start - (a.span.end - a.span.start),
  );
  const isWork = works.test(headWords);
  const last = inHead[0];
  if (last !== undefined) {
    const behind = words.slice(last.span.end - source.start, head.end).trim();
    if (
      behind === "" ||
      isKindOfBody.test(behind) ||
      (isWork && /^(?:['’]s?)?\s*[\p{L} ]*$/u.test(behind)) ||
      /^['’]s?$/.test(behind)
    )
      return last.member;
  }
  const beside = /^,\s/.test(head.rest) ? nameAt(cast, headSpan.end + 2) : undefined;
  if (beside !== undefined && /^(?:,|$)/.test(words.slice(beside.span.end - source.start))) return beside.member;
  // "A lawyer for the man, Nadia Benali": whose name it is that stands behind a role and what it is for
  const hung = isRole.test(headWords) ? /^\s(?:for|of|at|from|with|in|to)\s[^,]{1,60},\s/.exec(head.rest) : null;
  const behind = hung === null ? undefined : nameAt(cast, headSpan.end + hung[0].length);
  if (behind?.member.kind === "person" && /^(?:,|$)/.test(words.slice(behind.span.end - source.start)))
    return behind.member;
  if (isWork && /^\s(?:from|by|in|at)\s/.test(head.rest)) {
    const made = within({ start: headSpan.end, end: source.end }).sort((a, b) => a.span.start - b.span.start)[0];
    if (made !== undefined && made.span.start - headSpan.end < 12) return made.member;
  }
  return undefined;
}

/** One who acts for somebody or leads something. */
const isRole =
  /\b(?:lawyer|attorney|solicitor|barrister|spokes(?:man|woman|person)|head|chief|director|manager|leader|president|chair(?:man|woman)?|secretary|minister|professor|analyst|economist|adviser|advisor|aide|deputy|editor|founder|owner|mayor|governor|ambassador|envoy|representative|researcher|expert|coach|doctor)$/i;

/** "the Orlen Institute think tank", "the Tass news agency": what kind of body the name is of. */
const isKindOfBody =
  /^(?:think[- ]tank|(?:news )?(?:agency|site|outlet|service)|newspaper|website|magazine|broadcaster|newswire|party|consultancy|charity|watchdog|polling (?:firm|company))$/;

/** Who is named at a place: "the minister, Ana Ruiz, said" names whom it describes. */
function nameAt(cast: readonly CastMember[], start: number) {
  for (const member of cast)
    for (const { span, form } of member.mentions)
      if (form === "name" && span.start === start && member.kind !== "place" && member.kind !== "state")
        return { member, span };
  return undefined;
}

/** Without article and possessive ending. */
function bareLabel(words: string): string {
  const bare = words
    .trim()
    .replace(/['’]s?$/, "")
    .replace(/[,\s]+$/, "");
  return bare === "" ? "unspecified" : bare;
}

function sortOf(label: string): UnnamedSort {
  if (unspecified.test(label)) return "unspecified";
  return collective.test(label) ? "collective" : "anonymous";
}
