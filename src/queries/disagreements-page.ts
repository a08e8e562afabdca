// Where voices disagree: the list, and one disagreement in full. Nothing is weighed and nothing resolved.
import type { DisagreementKind } from "../domain/disagreement.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, DisagreementId } from "../domain/ids.ts";
import { loadActorNames, type NamedActor } from "./actor-names.ts";
import {
  type DisagreementLine,
  loadDisagreementLines,
  loadDisagreements,
  loadDisagreementsAbout,
} from "./disagreements.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";

export interface DisagreementsPage {
  readonly disagreements: readonly DisagreementLine[];
  readonly kind: DisagreementKind | undefined;
  /** Whose alone, where an actor was chosen. */
  readonly actor: NamedActor | undefined;
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<DisagreementKind, number>>;
  readonly paging: Paging;
}

/** The page of the list, of one kind or about one actor where that is asked for. */
export async function loadDisagreementsPage(
  inquiry: Inquiry,
  { kind, actor }: { readonly kind: DisagreementKind | undefined; readonly actor: ActorId | undefined },
  asked: PageAsked,
): Promise<DisagreementsPage> {
  const all =
    actor === undefined ? (await loadDisagreements(inquiry)).all : await loadDisagreementsAbout(inquiry, actor);
  const counts = { polarity: 0, opposite: 0, amount: 0, count: 0 };
  for (const each of all) counts[each.kind]++;
  const wanted = kind === undefined ? all : all.filter((each) => each.kind === kind);
  const { limit, offset } = stretchOf(asked);
  return {
    disagreements: await loadDisagreementLines(inquiry, wanted.slice(offset, offset + limit), { mostClaims: 1 }),
    kind,
    actor: actor === undefined ? undefined : (await loadActorNames(inquiry)).get(actor),
    counts,
    paging: {
      ...asked,
      total: wanted.length,
      state: { ...(kind === undefined ? {} : { kind }), ...(actor === undefined ? {} : { actor }) },
    },
  };
}

export interface DisagreementPage {
  readonly disagreement: DisagreementLine;
}

/** The most claims of a side on its page. */
const mostClaims = 60;

/** Answers for the page of one. Throws `not-found`. */
export async function loadDisagreementPage(inquiry: Inquiry, id: DisagreementId): Promise<DisagreementPage> {
  const { all } = await loadDisagreements(inquiry);
  const found = all.filter((each) => each.id === id);
  const [disagreement] = await loadDisagreementLines(inquiry, found, { mostClaims });
  if (disagreement !== undefined) return { disagreement };
  throw new KnownError(
    "not-found",
    `There is no disagreement "${id.slice("disagreement/".length)}" in this collection, or none any more. All are listed at /disagreements.`,
  );
}
