import { type Item, serializeItem } from "structured-headers";
import type { GateRequest } from "../gate.ts";
import { encodeQueryText, readTarget, type Target } from "./target.ts";

/** The request as a signature sees it. */
type Message = Pick<GateRequest, "method" | "authority" | "headers"> & { readonly target: Target };

/**
 * The text that a signature signs; undefined when it covers what the request does not have, or
 * what this server does not know.
 *
 * @param parameters - the value of `@signature-params`.
 * @see RFC 9421, 2.5
 */
export function signatureBase(
  request: GateRequest,
  components: readonly Item[],
  parameters: string,
): string | undefined {
  const target = readTarget(request.target);
  if (!target) return undefined;
  const identifiers = components.map((component) => serializeItem(component));
  const values = components.map((component) => componentValue(component, { ...request, target }));
  const isTwice = new Set(identifiers).size < identifiers.length;
  if (isTwice || values.includes(undefined)) return undefined;
  const lines = identifiers.map((identifier, index) => `${identifier}: ${values[index]}`);
  return [...lines, `"@signature-params": ${parameters}`].join("\n");
}

function componentValue([name, parameters]: Item, message: Message): string | undefined {
  if (name === "@query-param") return queryParameter(parameters, message.target);
  if (typeof name !== "string" || parameters.size > 0) return undefined;
  switch (name) {
    case "@method":
      return message.method;
    case "@authority":
      return message.authority.toLowerCase();
    case "@path":
      return message.target.path;
    case "@query":
      return message.target.query;
    default:
      return headerField(name, message.headers);
  }
}

/** RFC 9421, 2.2.8: a parameter that stands twice has no value of its own. */
function queryParameter(parameters: Item[1], { parameters: given }: Target): string | undefined {
  const name = parameters.size === 1 ? parameters.get("name") : undefined;
  const [value, ...others] = given.filter(([one]) => encodeQueryText(one) === name);
  return value && others.length === 0 ? encodeQueryText(value[1]) : undefined;
}

/** RFC 9421, 2.1; names are in lower case, and `@…` is no field. */
function headerField(name: string, headers: Headers): string | undefined {
  return /^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(name)
    ? (headers.get(name)?.trim() ?? undefined)
    : undefined;
}
