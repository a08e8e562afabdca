// Judging over the web: a claim was read rightly or wrongly, two actors are one or are not, an actor has another name. Only where the server was started
// for it, with a form that works without script. Every judgement is one more line in the ledger; a later one takes it back.
import type { Request, RequestHandler } from "express";
import { type Decision, judge } from "../app/judge.ts";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { type ActorId, actorId, type ClaimId } from "../domain/ids.ts";
import { prefersHtml } from "./negotiate.ts";
import { assertFromHere, assertTrusted, bodyOf, type Fields, seal } from "./trust.ts";
import { urls } from "./urls.ts";

/** What a page needs to offer a judgement. */
export interface Judging {
  readonly seal: string;
  readonly needsToken: boolean;
}

/** The same, or undefined where nobody judges over the web. */
export function judgingOf({ config }: App): Judging | undefined {
  return config.allowJudgements ? { seal, needsToken: config.token !== undefined } : undefined;
}

/** Lets nobody through where judgements are not taken, nor a request that another site made. Throws `forbidden`. */
export function requireJudging({ config }: App): RequestHandler {
  return (request, response, next) => {
    if (!config.allowJudgements)
      throw new KnownError(
        "forbidden",
        "Judgements are not taken over the web here. Start with --allow-judgements, or use hearsay judge.",
      );
    assertFromHere(request);
    response.set("Cache-Control", "no-store");
    next();
  };
}

/** Takes a judgement and leads back to the page of what it is about. Throws `bad-request`, `not-found`. */
export function takeJudgement(app: App): RequestHandler {
  return async (request, response) => {
    const given = readFields(request);
    assertTrusted(app, request, given);
    const decision = decisionIn(given.fields);
    const judged = await judge(app, decision);
    const about = "claim" in decision ? decision.claim : "actor" in decision ? decision.actor : decision.left;
    if (prefersHtml(request)) response.redirect(303, `${urls.of(about)}#judge`);
    else response.status(201).json(judged);
  };
}

function readFields(request: Request): Fields {
  const { text, type } = bodyOf(request);
  if (type === "application/x-www-form-urlencoded") return { fields: new URLSearchParams(text), isForm: true };
  throw new KnownError(
    "unsupported-media-type",
    "A judgement is sent as a form: application/x-www-form-urlencoded, with kind and claim, left and right, or actor and label.",
  );
}

function decisionIn(fields: URLSearchParams): Decision {
  const text = (name: string): string => fields.get(name)?.trim().slice(0, 500) ?? "";
  const needed = (name: string): string => {
    if (text(name) === "")
      throw new KnownError("bad-request", `"${name}" is missing. Fill in the form and send it again.`);
    return text(name);
  };
  const made = {
    ...(text("by") === "" ? {} : { by: text("by") }),
    ...(text("why") === "" ? {} : { why: text("why") }),
  };
  const kind = needed("kind");
  if (kind === "confirm" || kind === "reject")
    return { ...made, kind, claim: `claim/${needed("claim").replace(/^claim\//, "")}` satisfies ClaimId };
  if (kind === "same" || kind === "different")
    return { ...made, kind, left: actorNamed(needed("left")), right: actorNamed(needed("right")) };
  if (kind === "relabel") return { ...made, kind, actor: actorNamed(needed("actor")), label: needed("label") };
  throw new KnownError("bad-request", `"kind" is one of confirm, reject, same, different, relabel, not "${kind}".`);
}

/** An actor by id, or by name as people type it. */
const actorNamed = (text: string): ActorId => (text.startsWith("actor/") ? (text as ActorId) : actorId(text));

/** Leads from the IRI of a judgement, which is no page, to what the record has of it. */
export const leadToJudgement: RequestHandler = (request, response) =>
  response.redirect(303, urls.triples(`judgement/${request.params.id}`));
