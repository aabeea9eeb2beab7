import type { LogEntry } from "../../src/http/services.ts";
import { visibleJson } from "../../src/messages/visible.ts";

export function clock(): Date {
  return new Date();
}

/** One line of JSON for each entry. */
export function log(entry: LogEntry): void {
  const time = clock().toISOString();
  process.stderr.write(`${visibleJson({ time, ...entry })}\n`);
}
