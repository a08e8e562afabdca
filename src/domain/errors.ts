// Expected errors: a code, and a sentence that says what was wrong, where, and what to do. One table gives HTTP status and exit code.

/** Every expected error. Exit codes: 1 the input, 2 the call, 3 the surroundings (files, ports, engines). docs/errors.md has a heading a code. */
export const errorCodes = {
  "bad-request": { status: 400, exit: 2 },
  "bad-query": { status: 400, exit: 1 },
  "update-refused": { status: 403, exit: 2 },
  "service-refused": { status: 403, exit: 2 },
  "not-found": { status: 404, exit: 1 },
  "not-acceptable": { status: 406, exit: 2 },
  unauthorised: { status: 401, exit: 2 },
  forbidden: { status: 403, exit: 2 },
  "method-not-allowed": { status: 405, exit: 2 },
  "too-large": { status: 413, exit: 1 },
  "unsupported-media-type": { status: 415, exit: 1 },
  "empty-input": { status: 422, exit: 1 },
  "not-text": { status: 422, exit: 1 },
  "wrong-language": { status: 422, exit: 1 },
  "bad-data": { status: 422, exit: 1 },
  "bad-shape": { status: 422, exit: 1 },
  "bad-config": { status: 500, exit: 2 },
  "file-not-found": { status: 404, exit: 1 },
  "file-unreadable": { status: 500, exit: 3 },
  "disk-full": { status: 507, exit: 3 },
  "store-locked": { status: 503, exit: 3 },
  "store-damaged": { status: 500, exit: 3 },
  "port-taken": { status: 500, exit: 3 },
  "query-timeout": { status: 503, exit: 1 },
  "query-aborted": { status: 499, exit: 1 },
  "too-many-queries": { status: 503, exit: 3 },
  "engine-down": { status: 503, exit: 3 },
  "warming-up": { status: 503, exit: 3 },
} as const satisfies Record<string, { readonly status: number; readonly exit: 1 | 2 | 3 }>;

export type ErrorCode = keyof typeof errorCodes;

/** An error that its reader can do something about. Anything else that is thrown is a bug. */
export class KnownError extends Error {
  readonly code: ErrorCode;
  /** Where in the input, where that is known: line and column count from 1. */
  readonly place: { readonly line: number; readonly column: number } | undefined;

  constructor(
    code: ErrorCode,
    sentence: string,
    options: { readonly cause?: unknown; readonly place?: { readonly line: number; readonly column: number } } = {},
  ) {
    super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "KnownError";
    this.code = code;
    this.place = options.place;
  }

  /** The HTTP status that answers this error. */
  get status(): number {
    return errorCodes[this.code].status;
  }

  /** The exit code of a command that ends with this error. */
  get exit(): number {
    return errorCodes[this.code].exit;
  }
}
