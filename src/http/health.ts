import type { Hono } from "hono";
import type { Environment, HttpContext } from "./environment.ts";
import type { Services } from "./services.ts";

/**
 * Looks whether everything can be written and read that the program needs: what stands in the way,
 * such as `EROFS`, by the name of the place; nothing when all is well.
 */
export type Readiness = () => Promise<Readonly<Partial<Record<PlaceName, string>>>>;

/** Where batches are kept, where results go, where reports come from, and the server that ends. */
export type PlaceName = "store" | "output" | "input" | "server";

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
