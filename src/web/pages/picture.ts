// A network as a page needs it: the payload for the browser, and the drawing for everybody else.
import type { ActorId } from "../../domain/ids.ts";
import type { NetworkAsked } from "../../network/ask.ts";
import type { Drawing } from "../../network/drawing.ts";
import type { NetworkPayload } from "../../network/payload.ts";
import { kindSymbols } from "../../network/symbols.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { askNetwork } from "../picture-thread.ts";

export interface Picture {
  readonly network: NetworkPayload;
  readonly drawing: Drawing;
  readonly symbols: typeof kindSymbols;
}

/** What of a picture is data: the drawing and the symbols follow from it. */
export const pictureData = ({ network }: Picture) => ({ network });

/** The network of all claims between actors, with options; the same question and layout serve every reader of one state of the store. */
export function loadPicture(outer: Inquiry, asked: NetworkAsked): Promise<Picture> {
  return outer.keep(`picture ${JSON.stringify(asked)}`, async (inquiry) => {
    const { network, drawing } = await askNetwork(inquiry, asked);
    return { network, drawing, symbols: kindSymbols };
  });
}

/** The network around one actor. */
export function loadEgoPicture(inquiry: Inquiry, actor: ActorId, most = 40): Promise<Picture> {
  return loadPicture(inquiry, { ego: { actor, depth: 1 }, most, mostEdges: 120 });
}
