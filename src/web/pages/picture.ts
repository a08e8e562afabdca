// A network as a page needs it: the payload for the browser, and the drawing for everybody else.
import type { ActorId, RelationId } from "../../domain/ids.ts";
import { buildNetwork, type NetworkOptions } from "../../network/build.ts";
import { type Drawing, draw } from "../../network/drawing.ts";
import type { NetworkPayload } from "../../network/payload.ts";
import { kindSymbols } from "../../network/symbols.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { loadRelationLabels, relationLabel } from "../../queries/relations.ts";
import { loadTies } from "../../queries/ties.ts";

export interface Picture {
  readonly network: NetworkPayload;
  readonly drawing: Drawing;
  readonly symbols: typeof kindSymbols;
}

/** What of a picture is data: the drawing and the symbols follow from it. */
export const pictureData = ({ network }: Picture) => ({ network });

/** Draws a network. */
export function pictureOf(network: NetworkPayload): Picture {
  return { network, drawing: draw(network), symbols: kindSymbols };
}

/** The network of all claims between actors, with options; the same question and layout serve every reader of one state of the store. */
export async function loadPicture(outer: Inquiry, options: Omit<NetworkOptions, "relationLabel">): Promise<Picture> {
  return outer.keep(`picture ${JSON.stringify(options)}`, async (inquiry) => {
    const { actors, claims } = await loadTies(inquiry);
    const labels = await loadRelationLabels(inquiry);
    return pictureOf(
      buildNetwork(actors, claims, { ...options, relationLabel: (id: RelationId) => relationLabel(id, labels) }),
    );
  });
}

/** The network around one actor. */
export function loadEgoPicture(inquiry: Inquiry, actor: ActorId, most = 40): Promise<Picture> {
  return loadPicture(inquiry, { ego: { actor, depth: 1 }, most, mostEdges: 120 });
}
