import type { IncomingHttpHeaders } from "node:http";
import { ownMember } from "../../src/messages/own-member.ts";
import type { Call } from "./platform.ts";

export function callOf({ url, headers }: Request): Call {
  return { path: new URL(url).pathname, header: (name) => headers.get(name) };
}

/** Of what Node itself has received. */
export function headerIn(headers: IncomingHttpHeaders): Call["header"] {
  return (name) => [ownMember(headers, name)].flat()[0] ?? null;
}
