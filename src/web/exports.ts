// Downloads: /export/all.ttl, /export/actor/olaf-scholz.gexf, /export/query.claims.csv?query=…, by the same functions as hearsay export.
import type { RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId } from "../domain/ids.ts";
import { type ExportRequest, readExportRequest, writeExport } from "../export/export.ts";
import { findFormat, formats } from "../export/formats.ts";
import { gexf, writeGexf } from "../export/gexf.ts";
import { graphml, writeGraphml } from "../export/graphml.ts";
import { tableOfNetwork } from "../export/network-table.ts";
import { writeSvg } from "../export/svg.ts";
import { type Inquiry, openInquiry } from "../queries/inquiry.ts";
import { notModified } from "./caching.ts";
import { goneSignal } from "./page.ts";
import { loadNetworkPage, stateOf } from "./pages/network.ts";
import type { Picture } from "./pages/picture.ts";
import { pictureOfAnswer } from "./pages/query-network.ts";
import { type Parameters, parametersOf } from "./parameters.ts";
import { sendPieces } from "./pieces.ts";
import { type EdgeAddress, urls } from "./urls.ts";

/** The formats of a drawn network: of exactly what the page of the same parameters shows. */
const drawn = {
  svg: {
    mediaType: "image/svg+xml",
    write: ({ drawing }: Picture, base: string) => writeSvg(drawing, linksOn(base)),
  },
  gexf: {
    mediaType: gexf.mediaType,
    write: ({ network }: Picture, base: string) => writeGexf(tableOfNetwork(network, base)),
  },
  graphml: {
    mediaType: graphml.mediaType,
    write: ({ network }: Picture, base: string) => writeGraphml(tableOfNetwork(network, base)),
  },
} as const;

const isDrawn = (name: string): name is keyof typeof drawn => Object.hasOwn(drawn, name);

/** Addresses of a picture's figures and arrows where no page stands around it. */
const linksOn = (base: string) => ({
  node: ({ id }: { readonly id: ActorId }) => base + urls.of(id).slice(1),
  edge: (edge: EdgeAddress) => base + urls.edge(edge).slice(1),
});

/** Answers with the network that a page shows: as a picture and for network tools as it is drawn, in every other format the claims behind its edges. */
export function answerNetworkExport(app: App): RequestHandler {
  return async (request, response) => {
    const name = request.path.slice("/export/network.".length);
    const mediaType = isDrawn(name) ? drawn[name].mediaType : findFormat(name).mediaType;
    if (notModified(request, response, [await app.store.stamp(), app.version, name])) return;
    const inquiry = openInquiry(app.store, app.base, goneSignal(response));
    const picture = await loadDrawn(inquiry, parametersOf(request));
    response.type(mediaType).set("Content-Disposition", `attachment; filename="network.${name}"`);
    const claims = picture.network.edges.flatMap((edge) => edge.claims);
    await sendPieces(
      response,
      isDrawn(name)
        ? drawn[name].write(picture, app.base)
        : writeExport(app.store, app.base, {
            scope: { kind: "claims", claims, name: "network" },
            format: findFormat(name),
          }),
    );
  };
}

/** What /network draws for the same parameters, or what /query draws of its answer where there is a query among them. */
function loadDrawn(inquiry: Inquiry, parameters: Parameters): Promise<Picture> {
  const query = parameters.text("query", 100_000);
  return query === undefined ? loadNetworkPage(inquiry, stateOf(parameters)) : pictureOfAnswer(inquiry, query);
}

/** Answers with a file. Throws `bad-request` for an unknown format, `not-found` for an unknown scope. */
export function answerExport(app: App): RequestHandler {
  return async (request, response) => {
    const wanted = readExport(request.path.slice("/export/".length), parametersOf(request).text("query", 100_000));
    if (notModified(request, response, [await app.store.stamp(), app.version, wanted.format.name])) return;
    response.type(wanted.format.mediaType);
    response.set(
      "Content-Disposition",
      `attachment; filename="${wanted.file.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(wanted.file)}`,
    );
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    const asking = { background: true, limit: app.config.queryRows, signal: goneSignal(response) };
    await sendPieces(response, writeExport(app.store, app.base, wanted, asking));
  };
}

/** The longest name of a format that a path ends with, and what stands before it. */
function readExport(path: string, query: string | undefined): ExportRequest {
  const format = [...formats]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => path.endsWith(`.${name}`));
  if (format === undefined) {
    const names = formats.map(({ name }) => name).join(", ");
    throw new KnownError("bad-request", `A download ends with its format: ${names}. For example /export/all.ttl`);
  }
  const scope = decodePath(path.slice(0, -format.name.length - 1));
  if (scope === "query" && query !== undefined) return readExportRequest({ query, format: format.name });
  return readExportRequest({ scope, format: format.name });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw new KnownError("bad-request", "The address is not encoded as it should be (percent signs and UTF-8).", {
      cause,
    });
  }
}
