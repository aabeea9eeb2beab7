import type { Item } from "structured-headers";
import type { GateRequest } from "../gate.ts";
import { encodeQueryText, readTarget } from "./target.ts";

/**
 * The first part of a request that its signature must cover and does not; undefined when all are.
 *
 * The query is covered whole by `@query`, or by one `@query-param` for each of its parameters.
 */
export function uncovered(request: GateRequest, components: readonly Item[]): string | undefined {
  const plain = components.filter(([, parameters]) => parameters.size === 0).map(([name]) => name);
  const always = ["@method", "@path", ...(request.body.length > 0 ? ["content-digest"] : [])];
  const missing = always.find((name) => !plain.includes(name));
  if (missing !== undefined || plain.includes("@query")) return missing;
  const signed = components
    .filter(([name]) => name === "@query-param")
    .map(([, parameters]) => parameters.get("name"));
  const parameter = readTarget(request.target)
    ?.parameters.map(([name]) => encodeQueryText(name))
    .find((name) => !signed.includes(name));
  return parameter === undefined ? undefined : `@query-param;name="${parameter}"`;
}
