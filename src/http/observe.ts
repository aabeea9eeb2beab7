import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { languageOf } from "./answer/language.ts";
import type { Environment, HttpContext } from "./environment.ts";
import type { Services } from "./services.ts";

/** Names the request and writes one line about it: how it went, never what it was about. */
export function observe({ clock, newId, log }: Pick<Services, "clock" | "newId" | "log">) {
  return createMiddleware<Environment>(async (context, next) => {
    const startedAt = clock().getTime();
    context.set("requestId", saneId(context.req.header("x-request-id")) ?? newId());
    context.set("language", languageOf(context));
    await next();
    const { requestId } = context.var;
    context.header("x-request-id", requestId);
    const milliseconds = clock().getTime() - startedAt;
    const level = context.res.status >= 500 ? "error" : "info";
    log({ level, event: "request", requestId, milliseconds, ...aboutRequest(context) });
  });
}

/** Ids of others come into the log as they are, so they may not be just anything. */
function saneId(given: string | undefined): string | undefined {
  return given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : undefined;
}

function aboutRequest(context: HttpContext) {
  const { bytesIn, callerId, problem, reason, path } = context.var;
  return {
    method: context.req.method,
    // As it is written in the program: what the caller wrote may be anything.
    route: routePath(context, -1),
    status: context.res.status,
    bytesIn,
    bytesOut: Number(context.res.headers.get("content-length") ?? 0),
    caller: callerId,
    problem,
    reason,
    path,
  };
}
