// Worker threads of our own files, as they were built or out of their source.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a file in a thread; `file` is its room and name ("store/engine-worker"). tsx does not follow into worker threads by itself, so where the source
 * runs it is registered there first.
 */
export function startThread(file: string, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL(`../${file}.js`, import.meta.url), options);
  const tsx = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/\.cjs$/, ".mjs"),
  );
  const [loader, entry] = [tsx, new URL(`../${file}.ts`, import.meta.url)].map(({ href }) => JSON.stringify(href));
  const start = `import(${loader}).then(({ register }) => { register(); return import(${entry}); });`;
  return new Worker(start, { ...options, eval: true, execArgv: [] });
}
