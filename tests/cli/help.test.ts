// Help: every command says what it does and shows an example; the examples use options that exist.
import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { programFor } from "../../src/cli/program.ts";
import { run } from "./run.ts";

test("--help lists every command, and goes to standard output", async () => {
  const { code, out, err } = await run(["--help"]);
  expect([code, err]).toEqual([0, ""]);
  for (const { name } of commands) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
});

test("--version is the package's", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, out: "0.1.0\n", err: "" });
});

test.each(commands.map(({ name }) => name))("%s has an example whose options exist", async (name) => {
  const program = await programFor([name]);
  const command = program.commands.find((each) => each.name() === name);
  let help = "";
  command?.configureOutput({ writeOut: (text) => (help += text) });
  command?.outputHelp();
  const examples = help.split("Example:\n")[1] ?? "";
  expect(examples).toContain(`$ hearsay ${name}`);
  const known = new Set(command?.options.flatMap((option) => [option.long, option.short]));
  for (const [, option] of examples.matchAll(/\s(--[a-z-]+|-[a-z])\b/g)) expect(known).toContain(option);
});
