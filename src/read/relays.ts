// Outlets through which words come to us stand around who says them: "Berg told Kommersant that …", "in remarks carried by IRNA", "was quoted by Tass as saying".
import type { CastMember } from "../domain/actor.ts";
import { type Attribution, type SpeechAct, type Voice, voiceOfMembers } from "../domain/attribution.ts";
import { contains, overlaps, quoteAt, type Span } from "../domain/span.ts";
import { carriersIn } from "./carriers.ts";
import type { Peopled } from "./stages.ts";
import { dealt } from "./touched.ts";

/** An outlet that passes words on, and how that was found. */
interface Relay {
  readonly voice: Voice;
  readonly act: SpeechAct;
  readonly rule: string;
}

/**
 * Adds an attribution to the outlet around each one whose addressee is an outlet or whose words an outlet carried, and says who the addressee is where it
 * is in the cast. The added one has the same content and no source or cue of its own. Ids stay as they are; added ones get an "r". `near` gives the
 * members who are mentioned about a place.
 */
export function addRelays(
  attributions: readonly Attribution[],
  peopled: Peopled,
  near: (span: Span) => readonly CastMember[],
): readonly Attribution[] {
  const carried = relaysByCarriers(attributions, peopled, near);
  return attributions.flatMap((attribution) => {
    const { to } = attribution;
    const told = to === undefined ? [] : near(to.span).filter((member) => isMentioned(member, to.span));
    const [member] = told;
    const addressed =
      to === undefined || member === undefined ? attribution : { ...attribution, to: { ...to, member: member.id } };
    const voice = voiceOfMembers(told.filter(({ kind }) => kind === "outlet"));
    const relay: Relay | undefined =
      voice === undefined ? carried.get(attribution.id) : { voice, act: "reports", rule: "told-outlet" };
    return relay === undefined ? [addressed] : around(addressed, relay);
  });
}

const isMentioned = ({ mentions }: CastMember, span: Span): boolean =>
  mentions.some((mention) => mention.form !== "pronoun" && overlaps(mention.span, span));

function around(attribution: Attribution, { voice, act, rule }: Relay): readonly Attribution[] {
  const { id, content, directness, within, confidence } = attribution;
  const relay: Attribution = {
    id: `${id}r`,
    voice,
    act,
    content,
    directness,
    ...(within === undefined ? {} : { within }),
    rules: [rule],
    confidence,
  };
  return [relay, { ...attribution, within: relay.id }];
}

/** For the attribution that speaks in a sentence in which an outlet carries words, that outlet: the nearest one whose words are not the outlet's own. */
function relaysByCarriers(
  attributions: readonly Attribution[],
  { document: { text }, sentences }: Peopled,
  near: (span: Span) => readonly CastMember[],
): ReadonlyMap<string, Relay> {
  const relays = new Map<string, Relay>();
  const places = sentences.map(({ passage }) => passage.span);
  const spoken = dealt(attributions, ({ cue }) => (cue === undefined ? [] : [cue]), places);
  for (const [index, place] of places.entries()) {
    const here = (spoken[index] ?? []).filter(({ cue }) => cue !== undefined && contains(place, cue));
    if (here.length === 0) continue;
    for (const { span, outlet, act } of carriersIn(quoteAt(text, place), place.start, near(place))) {
      const speaks = here
        .filter(({ rules, act: own }) => !rules.includes("attitude") && own !== "cites")
        .filter(({ voice, content }) => voice.label !== outlet.label && !content.some((piece) => overlaps(piece, span)))
        .filter(({ within }) => !here.some(({ id }) => id === within))
        .sort((a, b) => distance(a, span) - distance(b, span))[0];
      if (speaks === undefined || relays.has(speaks.id)) continue;
      const voice: Voice = { kind: "cast", member: outlet.id, label: outlet.label };
      relays.set(speaks.id, { voice, act, rule: "carried-by-outlet" });
    }
  }
  return relays;
}

const distance = ({ cue }: Attribution, span: Span): number =>
  cue === undefined ? Number.POSITIVE_INFINITY : Math.max(span.start - cue.end, cue.start - span.end);
