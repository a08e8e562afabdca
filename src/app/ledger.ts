// The ledger of judgements: one line of JSON a judgement, only ever added to. What is taken back is taken back by a later line.
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { KnownError } from "../domain/errors.ts";
import type { Judgement } from "../domain/judgement.ts";
import { fileError, withoutAbsent } from "./article-file.ts";

const made = {
  id: z.templateLiteral(["judgement/", z.string()]),
  at: z.iso.datetime({ offset: true }),
  by: z.string().optional(),
  why: z.string().optional(),
};
const actor = z.templateLiteral(["actor/", z.string()]);
const claim = z.templateLiteral(["claim/", z.string()]);

const judgement = z.discriminatedUnion("kind", [
  z.object({ ...made, kind: z.literal("same"), left: actor, right: actor }),
  z.object({ ...made, kind: z.literal("different"), left: actor, right: actor }),
  z.object({ ...made, kind: z.literal("confirm"), claim }),
  z.object({ ...made, kind: z.literal("reject"), claim }),
  z.object({ ...made, kind: z.literal("relabel"), actor, label: z.string().min(1) }),
]);

export interface Ledger {
  /** All judgements in the order in which they were made. A list once given never changes: linking remembers what follows from it. */
  readonly judgements: () => readonly Judgement[];
  /** Adds one; it is on disk when the promise resolves. */
  readonly append: (judgement: Judgement) => Promise<void>;
}

/** Opens the ledger of a data folder. Throws `bad-data` with the line that is none; a last line that was cut short by a crash is left out. */
export async function openLedger(data: string): Promise<Ledger> {
  const path = join(data, "judgements.jsonl");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw fileError(error, path);
  });
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  const unended = unendedLine(last);
  let judgements: readonly Judgement[] = [
    ...lines.flatMap((line, index) => (line.trim() === "" ? [] : [parse(line, `${path}, line ${index + 1}`)])),
    ...unended,
  ];
  /** How the file has to be mended before a line can follow: a line end is missing, or the line that was cut short is. */
  let mend: "end" | "cut" | undefined = last === "" ? undefined : unended.length > 0 ? "end" : "cut";
  return {
    judgements: () => judgements,
    async append(made) {
      try {
        await mkdir(data, { recursive: true });
        const file = await open(path, "a");
        try {
          if (mend === "cut") await file.truncate(Buffer.byteLength(text) - Buffer.byteLength(last));
          await file.write(`${mend === "end" ? "\n" : ""}${JSON.stringify(made)}\n`);
          await file.sync();
        } finally {
          await file.close();
        }
      } catch (error) {
        throw fileError(error, path);
      }
      mend = undefined;
      judgements = [...judgements, made];
    },
  };
}

/** The judgement in a last line without an end: whole where a person wrote it, none where a crash cut it short before it was acknowledged. */
function unendedLine(line: string): readonly Judgement[] {
  try {
    return [parse(line, "the last line")];
  } catch {
    return [];
  }
}

/** A ledger that is kept nowhere. */
export function ledgerInMemory(): Ledger {
  let judgements: readonly Judgement[] = [];
  return {
    judgements: () => judgements,
    append: async (made) => {
      judgements = [...judgements, made];
    },
  };
}

function parse(line: string, place: string): Judgement {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new KnownError("bad-data", `${place}: this is not JSON. Mend or remove the line.`, { cause });
  }
  const parsed = judgement.safeParse(value);
  if (parsed.success) return withoutAbsent(parsed.data);
  const issue = parsed.error.issues[0];
  throw new KnownError(
    "bad-data",
    `${place}, field "${issue?.path.join(".")}": ${issue?.message}. Mend or remove the line.`,
  );
}
