// A network as a page needs it: the payload for the browser, and the drawing for everybody else.
import type { ActorId } from "../../domain/ids.ts";
import type { Drawing } from "../../network/drawing.ts";
import type { NetworkPayload } from "../../network/payload.ts";
import { kindSymbols } from "../../network/symbols.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { askNetwork } from "../picture-thread.ts";
import { urls } from "../urls.ts";

export interface Picture {
  readonly network: NetworkPayload;
  readonly drawing: Drawing;
  readonly symbols: typeof kindSymbols;
}

/** A picture that can be had as a file, too. */
export interface SavedPicture extends Picture {
  /** The query string by which /export/network.svg and its like give the same. */
  readonly asked: string;
}

/** Fields of a picture that are no data of their own. */
export const drawnFields = ["drawing", "symbols", "asked"] as const;

/** The part of a network that other pages than its own show; each field is a parameter of /network. */
interface Excerpt {
  readonly ego?: ActorId;
  readonly most: number;
  readonly edges: number;
}

/** An excerpt of the network of all claims between actors; the same question and layout serve every reader of one state of the store. */
export async function loadPicture(outer: Inquiry, { ego, most, edges }: Excerpt): Promise<SavedPicture> {
  const asked = urls.network({ ego, most, edges }).slice(urls.network().length);
  const around = ego === undefined ? {} : { ego: { actor: ego, depth: 1 } };
  const { network, drawing } = await outer.keep(`picture ${asked}`, (inquiry) =>
    askNetwork(inquiry, { most, mostEdges: edges, ...around }),
  );
  return { network, drawing, symbols: kindSymbols, asked };
}
