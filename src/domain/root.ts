// Where a claim comes from at the root: the innermost voice of its chain. One wire story in ten papers has one root, and counts once.
import { chainOf, membersOf, type Voice, voiceKind } from "./attribution.ts";
import type { Claim } from "./claim.ts";
import { type ActorId, actorId, sha256, slug, unnamedRoot } from "./ids.ts";
import type { Origin } from "./origin.ts";
import type { Linked } from "./reading.ts";

/**
 * The origin of a claim. Without any voice it is the publisher, or the document where nobody is known to publish it. Of several who say it together the
 * one who is named first stands for all, so that one saying counts once.
 */
export function originOf(claim: Claim, { reading, links }: Linked): Origin {
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const chain = chainOf(claim.attribution, attributions);
  const actorOf = (voice: Voice | undefined): ActorId | undefined => {
    const [member] = voice === undefined ? [] : membersOf(voice);
    return links.find((link) => link.member === member)?.actor;
  };
  const root = chain.at(-1);
  const { publisher, id } = reading.document;
  const self = publisher === undefined ? id : actorId(publisher);
  if (root === undefined)
    return publisher === undefined
      ? { key: id, label: reading.document.title ?? id, kind: "document" }
      : { key: self, label: publisher, kind: "document", actor: actorId(publisher) };
  const { voice } = root;
  const actor = actorOf(voice);
  if (actor !== undefined) return { key: actor, label: voice.label, kind: "named", actor };
  const around = chain.findLast((a) => a.voice.kind !== "unnamed")?.voice;
  const vouchedForBy = actorOf(around) ?? self;
  return { key: unnamedRoot(vouchedForBy, voice.label), label: voice.label, kind: voiceKind(voice), vouchedForBy };
}

/** Fewer words than this may be the same by chance. */
const copiedFrom = 8;

/**
 * What claims have in common that were read from the same words, in one paper or in ten: what is printed twice word for word was written once.
 * Undefined for short sentences, and behind a voice with a name, which is a root of its own.
 */
export function wordingOf({ evidence, attribution }: Claim, { reading }: Linked, origin: Origin): string | undefined {
  const chain = chainOf(attribution, new Map(reading.attributions.map((each) => [each.id, each])));
  if (chain.some(({ voice }) => voice.kind !== "unnamed")) return undefined;
  const isLong = evidence.quote.trim().split(/\s+/).length >= copiedFrom;
  const voice = origin.kind === "document" ? "" : slug(origin.label);
  return isLong ? sha256(`${voice} ${slug(evidence.quote)}`).slice(0, 12) : undefined;
}
