import { getPath } from "hono/utils/url";

/** Where the web page and its files lie, behind any prefix. */
const pagePath = /\/(?:assets\/[^/]+|fonts\/[^/]+\/[^/]+|nianbao\.html)?$/;

const healthPath = /\/(?:healthz|readyz)$/;

/**
 * The path that decides who answers. A gateway's stage or another prefix before `/v1/`,
 * `/healthz`, `/readyz` or a path of the web page is left out; the request itself keeps it, since signatures
 * cover it.
 */
export function routedPath(request: Request): string {
  const path = getPath(request);
  const start = path.indexOf("/v1/");
  if (start >= 0) return path.slice(start);
  return healthPath.exec(path)?.[0] ?? pagePath.exec(path)?.[0] ?? path;
}

/** What a request asks for, whichever of several servers it was sent to. */
export function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

export function isHealthPath(path: string): boolean {
  return healthPath.test(path);
}
