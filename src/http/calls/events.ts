import { createHash, timingSafeEqual } from "node:crypto";
import type { Hono } from "hono";
import type { Environment, HttpContext } from "../environment.ts";
import { Problem } from "../problem.ts";
import { readBytes } from "../upload/read-bytes.ts";

/** Takes the notices that an object store sends of what was put into it. */
export type EventDesk = {
  /** What the store has to show: MinIO in a header, Ceph in the address. */
  readonly token: string;
  /**
   * Has the objects worked on that a message tells of, and does not wait for it.
   * @returns false for a message of an unknown kind
   */
  readonly announce: (message: unknown) => boolean;
};

export function addEventRoutes(app: Hono<Environment>, desk: EventDesk, limit: number): void {
  app.post("/v1/events", (context) => answerEvent(context, desk, limit));
}

/** Whoever puts an object waits for this answer in some stores. */
async function answerEvent(
  context: HttpContext,
  { token, announce }: EventDesk,
  limit: number,
): Promise<Response> {
  const [, bearer] = /^Bearer (.+)$/i.exec(context.req.header("authorization") ?? "") ?? [];
  const given = bearer ?? context.req.query("token") ?? "";
  if (!timingSafeEqual(digest(given), digest(token))) throw new Problem("token-wrong", {});
  const body = await readBytes(context.req.raw, limit);
  context.set("bytesIn", body.length);
  if (!announce(readMessage(body))) throw new Problem("event-unknown", {});
  return context.body(null, 204);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/**
 * JSON, or text that only carries it: MNS pushes the bare message, which OSS has coded in Base64.
 * Whoever reads notices knows both.
 */
function readMessage(body: Uint8Array): unknown {
  const text = new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
