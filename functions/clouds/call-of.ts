import type { Call } from "./platform.ts";

export function callOf({ url, headers }: Request): Call {
  return { path: new URL(url).pathname, header: (name) => headers.get(name) };
}
