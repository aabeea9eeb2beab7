import type { LogEntry } from "../../src/http/services.ts";

export function clock(): Date {
  return new Date();
}

/** One line of JSON for each entry. */
export function log(entry: LogEntry): void {
  const time = clock().toISOString();
  process.stderr.write(`${JSON.stringify({ time, ...entry })}\n`);
}
