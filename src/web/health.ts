// For machines that watch: alive (the process answers) and ready (the store answers a question).
import type { RequestHandler } from "express";
import type { App } from "../app/open-app.ts";

/** Says that the process is there. */
export const answerHealth: RequestHandler = (_, response) => {
  response.set("Cache-Control", "no-store").json({ status: "ok" });
};

/** Says that questions are answered; 503 with the reason while they are not. */
export function answerReadiness({ store, version }: App): RequestHandler {
  return async (_, response) => {
    await store.query("ASK { }");
    response.set("Cache-Control", "no-store").json({ status: "ready", version, stamp: await store.stamp() });
  };
}
