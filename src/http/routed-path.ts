import { getPath } from "hono/utils/url";

/**
 * The path that decides who answers. A gateway's stage or another prefix before `/v1/` or
 * `/healthz` is left out; the request itself keeps it, since signatures cover it.
 */
export function routedPath(request: Request): string {
  const path = getPath(request);
  const start = path.indexOf("/v1/");
  if (start > 0) return path.slice(start);
  return path.endsWith("/healthz") ? "/healthz" : path;
}
