// What every answer says to the browser for safety: no script, style or frame but our own, and no address leaked to other sites.
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { App } from "../app/open-app.ts";

/** The headers of every answer. Scripts and styles come from files of our own only; nothing inline, no eval, no frames, forms go home. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: "cross-origin" },
    referrerPolicy: { policy: "same-origin" },
  });
}

/** Lets scripts of other origins read (never write) what is data: of all, of one, or of none, as the settings say. */
export function allowReading({ config }: App): RequestHandler {
  const { origins } = config;
  return (_, response, next) => {
    if (origins !== "none") {
      response.set("Access-Control-Allow-Origin", origins);
      response.set("Access-Control-Expose-Headers", "ETag, Link, Retry-After, X-Hearsay-Truncated");
    }
    next();
  };
}

/** Answers the question that a browser asks before it sends a request across origins; without the headers, its answer is no. */
export function answerPreflight({ config }: App): RequestHandler {
  return (_, response) => {
    if (config.origins !== "none") {
      response.set("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.set("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.set("Access-Control-Max-Age", "86400");
    }
    response.status(204).end();
  };
}
