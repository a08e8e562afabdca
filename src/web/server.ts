// The server: what stands before and after the table of routes, and the start on an address.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { openInquiry } from "../queries/inquiry.ts";
import { prepare } from "../queries/prepare.ts";
import { answerError, answerNotFound, refuseOtherMethods } from "./errors.ts";
import { type LogLevel, requestLog } from "./logging.ts";
import { type Method, routesOf } from "./routes.ts";
import { securityHeaders } from "./security.ts";

/** The application as an Express app: security and log first, then pages and data, errors last. */
export function createExplorer(app: App, log: LogLevel = "silent"): Express {
  const explorer = express();
  explorer.disable("x-powered-by");
  explorer.disable("etag");
  explorer.set("query parser", "simple");
  explorer.use(requestLog(log), securityHeaders(), compression(), ignoreCharsets);
  explorer.get("/favicon.ico", (_request, response) => response.redirect(301, "/assets/favicon.svg"));
  explorer.use("/assets", assets());
  for (const { path, methods } of routesOf(app)) {
    const route = explorer.route(path);
    const given = Object.entries(methods) as [Method, (typeof methods)[Method]][];
    for (const [method, handlers] of given) route[method](...(handlers ?? []));
    route.all(
      refuseOtherMethods(given.flatMap(([method]) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]))),
    );
  }
  explorer.use(answerNotFound, answerError);
  return explorer;
}

/** Everything is written in UTF-8, so a charset in `Accept` ("text/turtle; charset=utf-8") must not make a media type another one. */
const ignoreCharsets: RequestHandler = (request, _response, next) => {
  const { accept } = request.headers;
  if (accept !== undefined) request.headers.accept = accept.replace(/\s*;\s*charset=(?:"[^"]*"|[^\s;,]*)/gi, "");
  next();
};

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

/** Starts to serve, and to prepare what pages ask of all documents; gives the address and the way to end it (running answers are finished first). Throws `port-taken`. */
export async function startServer(
  app: App,
  { host, port, log }: ServerOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(createExplorer(app, log));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explainListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  // What goes wrong here goes wrong again for whoever asks, and is told them.
  prepare(openInquiry(app.store, app.base)).catch(() => undefined);
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
  const cause = { cause: error };
  switch (error.code) {
    case "EADDRINUSE":
      return new KnownError(
        "port-taken",
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another with --port.`,
        cause,
      );
    case "EACCES":
      return new KnownError(
        "port-taken",
        `Port ${port} may not be used by this user. Choose one above 1023 with --port.`,
        cause,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new KnownError("bad-config", `${host} is no address of this machine. Choose another with --host.`, cause);
    default:
      return error;
  }
}
