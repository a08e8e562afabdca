// The server: the table of routes, what stands before and after them, and the start on an address.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express, { type Express } from "express";
import { KnownError } from "../domain/errors.ts";
import { answerError, answerNotFound, refuseOtherMethods } from "./errors.ts";
import { answerHealth, answerReadiness } from "./health.ts";
import { type LogLevel, requestLog } from "./logging.ts";
import type { PageRoute, Served } from "./page.ts";
import { actorPage } from "./pages/actor.ts";
import { actorsPage } from "./pages/actors.ts";
import { claimPage } from "./pages/claim.ts";
import { documentPage } from "./pages/document.ts";
import { documentsPage } from "./pages/documents.ts";
import { edgePage } from "./pages/edge.ts";
import { homePage } from "./pages/home.ts";
import { networkPage } from "./pages/network.ts";
import { ontologyPage } from "./pages/ontology.ts";
import { queryPage } from "./pages/query.ts";
import { relationPage, relationsPage } from "./pages/relation.ts";
import { searchPage } from "./pages/search.ts";
import { sourcePage } from "./pages/source.ts";
import { sourcesPage } from "./pages/sources.ts";
import { allowReading, securityHeaders } from "./security.ts";

/** Every page, in the order in which a reader meets them. */
export const pages: readonly PageRoute[] = [
  homePage,
  networkPage,
  actorsPage,
  actorPage,
  documentsPage,
  documentPage,
  claimPage,
  edgePage,
  sourcesPage,
  sourcePage,
  ontologyPage,
  relationPage,
  relationsPage,
  queryPage,
  searchPage,
];

/** The application as an Express app: security and log first, then pages and data, errors last. */
export function createExplorer(served: Served, log: LogLevel = "silent"): Express {
  const explorer = express();
  explorer.disable("x-powered-by");
  explorer.disable("etag");
  explorer.set("query parser", "simple");
  explorer.use(requestLog(log), securityHeaders(), compression());
  explorer.use("/assets", assets());
  explorer
    .route("/healthz")
    .get(answerHealth)
    .all(refuseOtherMethods(["GET", "HEAD"]));
  explorer
    .route("/readyz")
    .get(answerReadiness(served))
    .all(refuseOtherMethods(["GET", "HEAD"]));
  for (const page of pages) {
    const handler = page.serve(served);
    for (const path of page.path === "/" ? ["/", "/index.:suffix"] : [`${page.path}{.:suffix}`])
      explorer
        .route(path)
        .get(allowReading, handler)
        .all(refuseOtherMethods(["GET", "HEAD"]));
  }
  explorer.use(answerNotFound, answerError);
  return explorer;
}

/** Our own scripts, styles and pictures, as the build left them. */
function assets() {
  const folder = fileURLToPath(new URL("../../dist/assets/", import.meta.url));
  return express.static(folder, { index: false, redirect: false, maxAge: 0, etag: true, fallthrough: true });
}

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log?: LogLevel;
}

/** Starts to serve; gives the address and the way to end it (running answers are finished first). Throws `port-taken`. */
export async function startServer(
  served: Served,
  { host, port, log }: ServerOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(createExplorer(served, log));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explainListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function explainListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new KnownError(
        "port-taken",
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another with --port.`,
        { cause: error },
      );
    case "EACCES":
      return new KnownError(
        "port-taken",
        `Port ${port} may not be used by this user. Choose one above 1023 with --port.`,
        { cause: error },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new KnownError("bad-config", `${host} is no address of this machine. Choose another with --host.`, {
        cause: error,
      });
    default:
      return error;
  }
}
