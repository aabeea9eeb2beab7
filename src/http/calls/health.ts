import type { Hono } from "hono";
import type { Environment, HttpContext } from "../environment.ts";
import type { Readiness } from "../readiness.ts";
import type { Services } from "../services.ts";

/** Whether the process lives, which no full disk changes, and whether it can do all of its work. */
export function addHealthRoutes(app: Hono<Environment>, { ready }: Pick<Services, "ready">): void {
  app.get("/healthz", (context) => context.json({ status: "pass" }, 200, noStore));
  app.get("/readyz", (context) => answerReadiness(context, ready));
}

const noStore = { "cache-control": "no-store" };

async function answerReadiness(
  context: HttpContext,
  ready: Readiness = async () => ({}),
): Promise<Response> {
  const checks = await ready();
  const faults = Object.entries(checks);
  if (faults.length === 0) return context.json({ status: "pass" }, 200, noStore);
  context.set("reason", faults.map((fault) => fault.join(" ")).join(", "));
  const headers = { ...noStore, "retry-after": "10" };
  return context.json({ status: "fail", checks }, 503, headers);
}
