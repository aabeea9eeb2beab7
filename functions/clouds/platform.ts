/** What a platform wants of a call: an answer to somebody, work on an event, or only a word. */
export type CallKind = "http" | "event" | "lifecycle";

export type Call = { readonly path: string; readonly header: (name: string) => string | null };

/** What keys are called, in headers or in variables. */
export type RoleNames = {
  readonly id: string;
  readonly secret: string;
  readonly token: string;
};

/**
 * How a cloud starts functions and calls them, as its documents have it; `docs/deploy.md` tells
 * which ones, and what nobody has tried.
 */
export type Platform = {
  /** Where it looks for the server that a function is. */
  readonly port: number;
  readonly kindOf: (call: Call) => CallKind;
  /** Where the keys of the function's role are: newer names stand first. */
  readonly roleHeaders: readonly RoleNames[];
  readonly roleVariables: readonly RoleNames[];
  /** Bytes of the longest answer that it takes. */
  readonly longestAnswer: number;
  /** What a log has before and behind a call's lines, where the platform looks for it. */
  readonly logMarks?: (call: Call) => { readonly start: string; readonly end: string };
  /** How a function says that an event has to come again. */
  readonly failure: Failure;
};

export type Failure = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
};
