// Where words go: data to standard output, at the pace of whoever reads it; notes to standard error.
import { once } from "node:events";

/** Writes data to standard output; resolves when more may be written. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes a line for people to standard error. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
