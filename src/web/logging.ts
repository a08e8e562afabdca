// One line of log a request, with an id that a 500 also shows; request bodies and queries are never logged.
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { pino } from "pino";
import { pinoHttp } from "pino-http";

export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

/** Logs to standard error. An id that a proxy in front has given (`X-Request-Id`) is kept when it is a plain one. */
export function requestLog(level: LogLevel): RequestHandler {
  const log = pinoHttp({
    logger: pino({ level }, pino.destination(2)),
    genReqId: (request, response) => {
      const given = request.headers["x-request-id"];
      const id = typeof given === "string" && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    customLogLevel: (_, response, error) => (response.statusCode >= 500 || error !== undefined ? "error" : "info"),
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split("?")[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
  return (request, response, next) => log(request, response, next);
}
