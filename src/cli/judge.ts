// hearsay judge: a person's decision, added to the ledger.
import type { Command } from "commander";
import { readConfig } from "../app/config.ts";
import { type Decision, judge } from "../app/judge.ts";
import { openApp } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { addSettings, example } from "./options.ts";
import { note, print } from "./output.ts";

interface JudgeOptions {
  readonly by?: string;
  readonly why?: string;
  readonly data?: string;
  readonly base?: string;
}

export function declare(command: Command): void {
  command
    .addArgument(
      command
        .createArgument("<decision>", "what is decided")
        .choices(["same", "different", "confirm", "reject", "relabel"]),
    )
    .argument("<id>", "an actor (actor/…), or a claim (claim/…) to confirm or reject")
    .argument("[other]", "the other actor (same, different), or the new label (relabel)")
    .option("--by <name>", "who decides")
    .option("--why <reason>", "why")
    .action(run);
  addSettings(command, ["data", "base"]);
  example(
    command,
    "hearsay judge same actor/kassym-jomart-tokayev actor/k-j-tokayev --why 'one president'",
    "hearsay judge reject claim/9b1c0e77a2d4 --by Ana",
  );
}

async function run(
  kind: Decision["kind"],
  id: string,
  other: string | undefined,
  options: JudgeOptions,
): Promise<void> {
  const { by, why, ...flags } = options;
  const config = readConfig(process.env, flags);
  const made = { ...(by === undefined ? {} : { by }), ...(why === undefined ? {} : { why }) };
  const decision: Decision = { ...made, ...readDecision(kind, id, other) };
  const app = await openApp(config);
  try {
    const { judgement, relinked } = await judge(app, decision);
    await print(`${JSON.stringify(judgement)}\n`);
    note(
      `hearsay: Added to the ledger; ${relinked.length === 1 ? "one document is" : `${relinked.length} documents are`} linked anew.`,
    );
  } finally {
    await app.close();
  }
}

function readDecision(kind: Decision["kind"], id: string, other: string | undefined): Decision {
  switch (kind) {
    case "same":
    case "different":
      if (isActor(id) && isActor(other)) return { kind, left: id, right: other };
      throw new KnownError("bad-request", `"${kind}" is said of two actors: hearsay judge ${kind} actor/… actor/…`);
    case "confirm":
    case "reject":
      if (isClaim(id) && other === undefined) return { kind, claim: id };
      throw new KnownError("bad-request", `"${kind}" is said of one claim: hearsay judge ${kind} claim/…`);
    case "relabel":
      if (isActor(id) && other !== undefined && other.trim() !== "") return { kind, actor: id, label: other };
      throw new KnownError(
        "bad-request",
        `"relabel" takes an actor and a label: hearsay judge relabel actor/… 'New label'`,
      );
  }
}

const isActor = (id: string | undefined): id is `actor/${string}` => id?.startsWith("actor/") === true;
const isClaim = (id: string): id is `claim/${string}` => id.startsWith("claim/");
