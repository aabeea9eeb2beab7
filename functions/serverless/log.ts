import { framesOf } from "../../src/http/answer/handle-error.ts";
import type { LogEntry } from "../../src/http/services.ts";
import { visibleJson } from "../../src/messages/visible.ts";
import { aboutError } from "../surroundings/about-error.ts";

export function clock(): Date {
  return new Date();
}

/** One line of JSON; the platform adds the time and the number of the invocation. */
export function log(entry: LogEntry): void {
  console.log(visibleJson(entry));
}

/** What went wrong outside of a request, and where. */
export function logFailure(event: string, error: unknown): void {
  log({ level: "error", event, ...aboutError(error), stack: framesOf(error) });
}
