// Outlets that are told something relay it: in "Berg told Kommersant that …" the words come to us through Kommersant, which stands around Berg.
import type { CastMember } from "../domain/actor.ts";
import type { Attribution } from "../domain/attribution.ts";
import { overlaps } from "../domain/span.ts";

/**
 * Adds an attribution to the outlet around each one whose addressee is an outlet, and says who the addressee is where it is in the cast. The added
 * one has the same content and no source or cue of its own: the addressee's words are all that names it. Ids stay as they are; added ones get an "r".
 */
export function addRelays(attributions: readonly Attribution[], cast: readonly CastMember[]): readonly Attribution[] {
  return attributions.flatMap((attribution) => {
    const { to } = attribution;
    const member = to && cast.find((m) => m.mentions.some((x) => x.form !== "pronoun" && overlaps(x.span, to.span)));
    if (to === undefined || member === undefined) return [attribution];
    const addressed = { ...attribution, to: { ...to, member: member.id } };
    if (member.kind !== "outlet") return [addressed];
    const relay: Attribution = {
      id: `${attribution.id}r`,
      voice: { kind: "cast", member: member.id, label: member.label },
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
