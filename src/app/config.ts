// Settings: environment and flags in, one frozen value out. Every setting has a row in each of the two tables and its heading in docs/settings.md.
import { availableParallelism } from "node:os";
import { z } from "zod";
import { KnownError } from "../domain/errors.ts";

const yesOrNo = z
  .union([z.boolean(), z.enum(["1", "true", "yes", "0", "false", "no"])])
  .transform((value) => value === true || value === "1" || value === "true" || value === "yes");
const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to);
const address = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);

/** What each setting may be, and what it is when nothing is said. */
const schema = z.object({
  data: text.default("graph-data"),
  base: address.transform((url) => (url.endsWith("/") ? url : `${url}/`)).default("http://127.0.0.1:8080/"),
  port: whole(0, 65_535).default(8080),
  host: text.default("127.0.0.1"),
  readers: whole(1, 64).default(() => Math.min(availableParallelism(), 64)),
  store: address.optional(),
  storeUpdate: address.optional(),
  storeGraphs: address.optional(),
  storeUser: text.optional(),
  storePassword: text.optional(),
  queryTimeout: whole(10, 3_600_000).default(10_000),
  queryRows: whole(1, 10_000_000).default(100_000),
  queryQueue: whole(1, 10_000).default(64),
  origins: z.union([z.enum(["*", "none"]), address.refine((url) => new URL(url).origin === url)]).default("*"),
  allowIngest: yesOrNo.default(false),
  allowJudgements: yesOrNo.default(false),
  allowGraphWrites: yesOrNo.default(false),
  token: z.string().min(16).optional(),
  log: z.enum(["silent", "error", "warn", "info", "debug"]).default("warn"),
});

export type Config = Readonly<z.output<typeof schema>>;
export type SettingName = keyof Config;

interface Setting {
  /** The environment variable. */
  readonly variable: string;
  /** The flag of the command line, where there is one. */
  readonly flag?: string;
  /** What a wrong value is told that it should be. */
  readonly expected: string;
}

/** Where each setting comes from. A flag beats its variable, a variable beats the default. */
export const settings: Readonly<Record<SettingName, Setting>> = {
  data: { variable: "HEARSAY_DATA", flag: "--data", expected: "the path of a folder" },
  base: { variable: "HEARSAY_BASE", flag: "--base", expected: "an address such as https://graph.example.org/" },
  port: { variable: "PORT", flag: "--port", expected: "a port, 0 to 65535" },
  host: { variable: "HOST", flag: "--host", expected: "a name or address to listen on" },
  readers: { variable: "HEARSAY_READERS", flag: "--readers", expected: "a number of readers, 1 to 64" },
  store: { variable: "HEARSAY_STORE", expected: "the address of a SPARQL query endpoint" },
  storeUpdate: { variable: "HEARSAY_STORE_UPDATE", expected: "the address of a SPARQL update endpoint" },
  storeGraphs: { variable: "HEARSAY_STORE_GRAPHS", expected: "the address of a SPARQL graph store" },
  storeUser: { variable: "HEARSAY_STORE_USER", expected: "a user name" },
  storePassword: { variable: "HEARSAY_STORE_PASSWORD", expected: "a password" },
  queryTimeout: { variable: "HEARSAY_QUERY_TIMEOUT", expected: "milliseconds, 10 to 3600000" },
  queryRows: { variable: "HEARSAY_QUERY_ROWS", expected: "a number of rows, 1 to 10000000" },
  queryQueue: { variable: "HEARSAY_QUERY_QUEUE", expected: "a number of waiting queries, 1 to 10000" },
  origins: { variable: "HEARSAY_ORIGINS", expected: "*, none, or an origin such as https://notebook.example.org" },
  allowIngest: { variable: "HEARSAY_ALLOW_INGEST", flag: "--allow-ingest", expected: "true or false" },
  allowJudgements: { variable: "HEARSAY_ALLOW_JUDGEMENTS", flag: "--allow-judgements", expected: "true or false" },
  allowGraphWrites: {
    variable: "HEARSAY_ALLOW_GRAPH_WRITES",
    flag: "--allow-graph-writes",
    expected: "true or false",
  },
  token: { variable: "HEARSAY_TOKEN", expected: "a secret of at least 16 characters" },
  log: { variable: "HEARSAY_LOG", flag: "--log", expected: "silent, error, warn, info or debug" },
};

/** Variables named after the product that are no settings of it: they belong to its tests and measurements. */
const forTests = /^HEARSAY_(TEST|BENCH)/;

/** The settings in force. Throws `bad-config` for a value that cannot be, and for a `HEARSAY_…` variable that there is not. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  flags: Readonly<Partial<Record<SettingName, unknown>>> = {},
): Config {
  const known = new Set(Object.values(settings).map((setting) => setting.variable));
  const stray = Object.keys(environment).find((v) => v.startsWith("HEARSAY_") && !known.has(v) && !forTests.test(v));
  if (stray !== undefined)
    throw new KnownError("bad-config", `There is no setting ${stray}; docs/settings.md lists those there are.`);
  const given: Record<string, unknown> = {};
  for (const name of schema.keyof().options) {
    const value = flags[name] ?? environment[settings[name].variable];
    if (value !== undefined && value !== "") given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const wrong = schema.keyof().options.find((name) => parsed.error.issues.some((issue) => issue.path[0] === name));
  throw new KnownError("bad-config", wrong === undefined ? parsed.error.message : complaint(wrong, flags, given));
}

/** Names the flag or variable that is to be changed; secrets are not repeated. */
function complaint(
  name: SettingName,
  flags: Readonly<Partial<Record<SettingName, unknown>>>,
  given: Readonly<Record<string, unknown>>,
): string {
  const { variable, flag, expected } = settings[name];
  const from = flags[name] !== undefined && flag !== undefined ? flag : variable;
  const secret = name === "token" || name === "storePassword";
  return secret
    ? `${from} must be ${expected}.`
    : `${from} is ${JSON.stringify(given[name])}, but must be ${expected}.`;
}
