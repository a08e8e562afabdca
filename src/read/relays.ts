// Outlets that are told something relay it: in "Berg told Kommersant that …" the words come to us through Kommersant, which stands around Berg.
import type { CastMember } from "../domain/actor.ts";
import { type Attribution, voiceOfMembers } from "../domain/attribution.ts";
import { overlaps } from "../domain/span.ts";

/**
 * Adds an attribution to the outlet around each one whose addressee is an outlet, and says who the addressee is where it is in the cast. The added
 * one has the same content and no source or cue of its own: the addressee's words are all that names it. Ids stay as they are; added ones get an "r".
 */
export function addRelays(attributions: readonly Attribution[], cast: readonly CastMember[]): readonly Attribution[] {
  return attributions.flatMap((attribution) => {
    const { to } = attribution;
    const told = to && cast.filter((m) => m.mentions.some((x) => x.form !== "pronoun" && overlaps(x.span, to.span)));
    const [member] = told ?? [];
    if (to === undefined || member === undefined) return [attribution];
    const addressed = { ...attribution, to: { ...to, member: member.id } };
    const voice = voiceOfMembers((told ?? []).filter(({ kind }) => kind === "outlet"));
    if (member.kind !== "outlet" || voice === undefined) return [addressed];
    const relay: Attribution = {
      id: `${attribution.id}r`,
      voice,
      act: "reports",
      content: attribution.content,
      directness: attribution.directness,
      ...(attribution.within !== undefined && { within: attribution.within }),
      rules: ["told-outlet"],
      confidence: attribution.confidence,
    };
    return [relay, { ...addressed, within: relay.id }];
  });
}
