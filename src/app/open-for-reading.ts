// The application for whoever only asks: beside a running explorer, and over the articles of the folder where it holds no graph yet.
import type { Config } from "./config.ts";
import { type App, openApp } from "./open-app.ts";

/** Opens the graph of a folder without changing it. `tell` gets sentences for people. */
export async function openForReading(config: Config, tell: (line: string) => void): Promise<App> {
  const app = await openApp(config, { readOnly: true });
  for (const finding of app.findings) tell(`hearsay: ${finding}`);
  if ((await app.store.graphs()).length > 0) return app;
  await app.close();
  // Imported only here: whoever asks a graph that is there need not wait for the reader to be loaded.
  const { openRead } = await import("./open-read.ts");
  return openRead(config, tell);
}
