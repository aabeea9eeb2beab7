import type { MessageCode, MessageParameters } from "./sentences.ts";

/** `error`: not fit to print; `warning`: very probably wrong or must be explained; `info`: a hint. */
export type Severity = "error" | "warning" | "info";

/** What is wrong with a report, and where. The sentence is made from `rule` and `parameters`. */
export type Finding = {
  readonly rule: MessageCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What stands in the report at that place. */
  readonly read?: string | number;
  /** What would be right there. */
  readonly expected?: string | number;
  /** `read − expected`, for figures. */
  readonly difference?: number;
  /** The cells the rule compares, as JSON Pointers; in last year's report after `previous#`. */
  readonly compared?: readonly string[];
  /** Where the official text stands that the rule follows. */
  readonly basis?: string;
  readonly parameters: Readonly<Record<string, string | number>>;
};

export type Place = {
  /** RFC 6901, into the report as it was read. */
  readonly pointer: string;
  readonly cell?: CellPlace;
};

export type CellPlace = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** The same in the words printed in the table. */
  readonly labels: { readonly table: string; readonly row: string; readonly column: string };
};

type Details = Pick<Finding, "read" | "expected" | "difference" | "compared" | "basis">;

/** Makes a finding; the compiler asks for exactly the blanks of the rule's sentence. */
export function finding<Code extends MessageCode>(
  rule: Code,
  severity: Severity,
  place: Place,
  parameters: MessageParameters<Code>,
  details: Details = {},
): Finding {
  return { rule, severity, place, parameters, ...details };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(isError);
}

export function errorsIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(isError);
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
