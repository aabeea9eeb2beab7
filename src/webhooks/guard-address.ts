import { Problem } from "../messages/problems/problem.ts";
import type { WebhookReason } from "../messages/problems/problems.ts";
import { type Allowance, mayReach } from "./address-ranges.ts";

/**
 * A webhook's address, if its caller may have it told and the operator allows it. What its name
 * stands for is judged when it is sent, see `guardResolved`.
 *
 * @param hosts - the caller's `webhookHosts`: names, with their port unless it is the scheme's own.
 * @throws {Problem} `webhook-refused`
 */
export function guardAddress(
  text: string,
  hosts: readonly string[],
  allowed: readonly Allowance[],
): URL {
  const url = URL.parse(text);
  const refuse = (reason: WebhookReason) => webhookRefused(text, reason);
  if (!url) throw refuse("@webhookForm");
  const schemes = allowed.includes("http") ? ["https:", "http:"] : ["https:"];
  if (!schemes.includes(url.protocol)) throw refuse("@webhookScheme");
  if (url.username !== "" || url.password !== "") throw refuse("@webhookLogin");
  if (!hosts.some((host) => isHostOf(url, host))) throw refuse("@webhookHost");
  const literal = literalAddress(url);
  if (literal !== undefined && !mayReach(literal, allowed)) throw refuse("@webhookRange");
  return url;
}

/**
 * The addresses that a host's name was resolved to, if every one may be reached.
 * @throws {Problem} `webhook-refused`
 */
export function guardResolved<Address extends { readonly address: string }>(
  url: URL,
  addresses: readonly Address[],
  allowed: readonly Allowance[],
): readonly Address[] {
  const isRight = addresses.every(({ address }) => mayReach(address, allowed));
  if (isRight && addresses.length > 0) return addresses;
  throw webhookRefused(url.href, "@webhookRange");
}

/** The IP address that stands in an address instead of a name, however it was spelt. */
export function literalAddress({ hostname }: URL): string | undefined {
  if (hostname.startsWith("[")) return hostname.slice(1, -1);
  return /^[\d.]+$/.test(hostname) ? hostname : undefined;
}

export function webhookRefused(url: string, reason: WebhookReason): Problem<"webhook-refused"> {
  return new Problem("webhook-refused", { url: url.slice(0, 200), reason });
}

/** `URL` leaves out the port that is the scheme's own. */
function isHostOf(url: URL, host: string): boolean {
  const own = url.protocol === "https:" ? "443" : "80";
  return host === url.host || host === `${url.hostname}:${url.port || own}`;
}
