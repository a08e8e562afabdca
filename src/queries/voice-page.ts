// A voice without a name, and all that are called the same: what goes back to them, and who vouches for each.
import type { VoiceKind } from "../domain/attribution.ts";
import { KnownError } from "../domain/errors.ts";
import { nodeOf } from "../rdf/iri.ts";
import { fragment } from "../rdf/sparql.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadClaimLines, pickClaims } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
import { loadUnnamedVoices, type UnnamedVoice } from "./unnamed-voices.ts";

export interface VoicePage {
  readonly label: string;
  readonly kind: VoiceKind;
  /** What it is called, as it stands in the address. */
  readonly name: string;
  /** The voice that the page is about; undefined where it is about all that are called so. */
  readonly voice: UnnamedVoice | undefined;
  /** Those whose claims follow; of one voice, the others that are called the same. */
  readonly voices: readonly UnnamedVoice[];
  /** How many are called so. */
  readonly namesakes: number;
  readonly claims: readonly ClaimLine[];
  readonly paging: Paging;
}

/** The most claims that a page of several voices shows, and the most namesakes that a page of one names. */
const most = { claims: 200, namesakes: 20 } as const;

/** Answers for one voice, or without `by` for all that are called so: of one in pages of its claims, of all in pages of voices. Throws `not-found`. */
export async function loadVoicePage(
  inquiry: Inquiry,
  { name, by }: { readonly name: string; readonly by?: string },
  asked: PageAsked,
): Promise<VoicePage> {
  const all = (await loadUnnamedVoices(inquiry)).get(name) ?? [];
  const voice = by === undefined ? undefined : all.find(({ id }) => id === `voice/${by}/${name}`);
  if (all.length === 0 || (by !== undefined && voice === undefined))
    throw new KnownError(
      "not-found",
      `No claim goes back to a voice called "${name}" here. /sources lists all voices.`,
    );
  const { limit, offset } = stretchOf(asked);
  const shown = voice === undefined ? all.slice(offset, offset + limit) : [voice];
  const nodes = shown.map(({ id }) => nodeOf(id, inquiry.base));
  const claims = await loadClaimLines(
    inquiry,
    "Claims that go back to them, with their chains",
    pickClaims(
      fragment`VALUES ?root { ${nodes} } ?claim hs:root ?root .`,
      voice === undefined ? { limit: most.claims } : { limit, offset },
    ),
  );
  const root = claims[0]?.chain.at(-1);
  return {
    label: root?.label ?? name,
    kind: root?.kind ?? "unspecified",
    name,
    voice,
    voices: voice === undefined ? shown : all.filter(({ id }) => id !== voice.id).slice(0, most.namesakes),
    namesakes: all.length,
    claims,
    paging: { ...asked, total: voice === undefined ? all.length : voice.claims, state: {} },
  };
}
