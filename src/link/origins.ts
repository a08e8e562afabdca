// Where a claim comes from at the root: the innermost voice of its chain. One wire story in ten papers has one root, and counts once.
import { chainOf, type VoiceKind, voiceKind } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import { type ActorId, actorId, slug } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";

/** The root of a chain. Two claims with the same key go back to the same voice. */
export interface Origin {
  readonly key: string;
  readonly label: string;
  readonly kind: VoiceKind | "document";
  /** Who it is, where that is known. */
  readonly actor?: ActorId;
  /** Who vouches for a voice without a name: the nearest voice around it that has one, else the publisher or the document. */
  readonly vouchedForBy?: string;
}

/** The origin of a claim. Without any voice it is the publisher, or the document where nobody is known to publish it. */
export function originOf(claim: Claim, { reading, links }: Linked): Origin {
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const chain = chainOf(claim.attribution, attributions);
  const actorOf = (member: string): ActorId | undefined => links.find((link) => link.member === member)?.actor;
  const root = chain.at(-1);
  const { publisher, id } = reading.document;
  const self = publisher === undefined ? id : actorId(publisher);
  if (root === undefined)
    return publisher === undefined
      ? { key: id, label: reading.document.title ?? id, kind: "document" }
      : { key: self, label: publisher, kind: "document", actor: actorId(publisher) };
  const { voice } = root;
  if (voice.kind === "cast") {
    const actor = actorOf(voice.member);
    return {
      key: actor ?? `${id}#${voice.member}`,
      label: voice.label,
      kind: "named",
      ...(actor === undefined ? {} : { actor }),
    };
  }
  const around = [...chain].reverse().find((a) => a.voice.kind === "cast")?.voice;
  const vouchedForBy = (around?.kind === "cast" ? actorOf(around.member) : undefined) ?? self;
  return { key: `${vouchedForBy}/${slug(voice.label)}`, label: voice.label, kind: voiceKind(voice), vouchedForBy };
}

/** Words of a quote as they are compared: a text that is printed twice word for word was written once. */
const fingerprint = (quote: string): string => slug(quote);

/** Fewer words than this may be the same by chance. */
const copiedFrom = 8;

interface Traced {
  readonly origin: Origin;
  readonly claim: Claim;
}

/**
 * Claims grouped by independent root: those of one origin together, and those whose evidence is the same word for word together too
 * (a wire story printed under many names). Groups and their claims keep the order given.
 */
export function independentOrigins<Row extends Traced>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parent = rows.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const first = new Map<string, number>();
  rows.forEach(({ origin, claim }, index) => {
    const { quote } = claim.evidence;
    const isLong = quote.trim().split(/\s+/).length >= copiedFrom;
    for (const key of [`origin ${origin.key}`, ...(isLong ? [`quote ${fingerprint(quote)}`] : [])]) {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else parent[Math.max(root(before), root(index))] = Math.min(root(before), root(index));
    }
  });
  const groups = new Map<number, Row[]>();
  rows.forEach((row, index) => {
    const group = groups.get(root(index));
    if (group === undefined) groups.set(root(index), [row]);
    else group.push(row);
  });
  return [...groups.values()];
}
