import type { HttpContext } from "./environment.ts";
import type { Caller } from "./gate.ts";
import type { Services } from "./services.ts";
import { readBytes } from "./upload/read-bytes.ts";

/** A request that may be worked on: its body, not looked into yet, and whose it is. */
export type Admitted = { readonly body: Uint8Array; readonly caller: Caller | undefined };

/**
 * Reads the body within the limit and asks the gate, in this order: what is signed includes the
 * body. Nothing else of the request is looked at before.
 *
 * @throws {Problem} `body-too-large`, `body-broken`, and those of the gate.
 */
export async function admit(
  context: HttpContext,
  { gate }: Pick<Services, "gate">,
  limit: number,
): Promise<Admitted> {
  const request = context.req.raw;
  const body = await readBytes(request, limit);
  context.set("bytesIn", body.length);
  const { authority, target } = addressOf(request.url);
  const { method, headers } = request;
  const caller = await gate?.({ method, authority, target, headers, body });
  context.set("callerId", caller?.id);
  return { body, caller };
}

/** Host and path as the caller wrote them; `URL` would write them anew. */
function addressOf(url: string): { readonly authority: string; readonly target: string } {
  const [, authority = "", target = ""] = /^\w+:\/\/([^/?#]*)([^#]*)/.exec(url) ?? [];
  return { authority, target: target.startsWith("/") ? target : `/${target}` };
}
