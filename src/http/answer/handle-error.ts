import { StoreError } from "../../store/store.ts";
import type { HttpContext } from "../environment.ts";
import { Problem } from "../problem.ts";
import type { Services } from "../services.ts";
import { answerProblem } from "./answer-problem.ts";

/** Answers whatever was thrown; what is our own fault is logged, and told to nobody. */
export function handleError(error: unknown, context: HttpContext, services: Services): Response {
  const problem = problemOf(error, context, services);
  if (error instanceof StoreError) context.set("path", error.key);
  context.set("problem", problem.code);
  context.set("reason", problem.reason);
  const { requestId, language } = context.var;
  const most = services.limits.findingsReturned;
  return answerProblem(problem, { requestId, language, most });
}

function problemOf(error: unknown, context: HttpContext, { log }: Services): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError && error.fault !== "tooLarge") {
    const { code, retryAfter } = storeProblems[error.fault];
    return new Problem(code, {}, { headers: { "retry-after": retryAfter }, reason: error.code });
  }
  const { requestId } = context.var;
  const name = error instanceof Error ? error.name : typeof error;
  log({ level: "error", event: "defect", requestId, name, stack: framesOf(error) });
  return new Problem("internal", { requestId });
}

/** Somebody has to give rights or room first. */
const storeProblems = {
  unavailable: { code: "unavailable", retryAfter: "10" },
  denied: { code: "store-denied", retryAfter: "60" },
  full: { code: "store-full", retryAfter: "60" },
} as const;

/** Where it was thrown, without the message, which may quote the report. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const frames = (error.stack ?? "").replace(error.message, "").split("\n");
  return frames.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)).join("\n");
}
