// Downloads: /export/all.ttl, /export/actor/olaf-scholz.gexf, /export/query.claims.csv?query=…, by the same functions as hearsay export.
import type { RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { type ExportRequest, readExportRequest, writeExport } from "../export/export.ts";
import { findFormat, formats } from "../export/formats.ts";
import { writeGexf } from "../export/gexf.ts";
import { writeGraphml } from "../export/graphml.ts";
import { tableOfNetwork } from "../export/network-table.ts";
import { openInquiry } from "../queries/inquiry.ts";
import { notModified } from "./caching.ts";
import { goneSignal } from "./page.ts";
import { loadNetworkPage, stateOf } from "./pages/network.ts";
import { parametersOf } from "./parameters.ts";
import { sendPieces } from "./pieces.ts";

/** The formats of a drawn network: of exactly what the page of the same parameters shows. */
const drawn = { gexf: writeGexf, graphml: writeGraphml } as const;

const isDrawn = (name: string): name is keyof typeof drawn => Object.hasOwn(drawn, name);

/** Answers with the network that a page shows: for network tools as it is drawn, in every other format the claims behind its edges. */
export function answerNetworkExport(app: App): RequestHandler {
  return async (request, response) => {
    const format = findFormat(request.path.slice("/export/network.".length));
    if (notModified(request, response, [await app.store.stamp(), app.version, format.name])) return;
    const inquiry = openInquiry(app.store, app.base, goneSignal(response));
    const { network } = await loadNetworkPage(inquiry, stateOf(parametersOf(request)));
    response.type(format.mediaType).set("Content-Disposition", `attachment; filename="network.${format.name}"`);
    const claims = network.edges.flatMap((edge) => edge.claims);
    await sendPieces(
      response,
      isDrawn(format.name)
        ? drawn[format.name](tableOfNetwork(network, app.base))
        : writeExport(app.store, app.base, { scope: { kind: "claims", claims, name: "network" }, format }),
    );
  };
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
