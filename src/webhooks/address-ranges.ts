import ipaddr from "ipaddr.js";

/** What the operator may let webhooks use besides https to public addresses. */
export const allowances = [
  "http",
  "private",
  "uniqueLocal",
  "carrierGradeNat",
  "loopback",
] as const;

export type Allowance = (typeof allowances)[number];

/**
 * Where clouds hand their secrets to their own machines, besides 169.254.0.0/16: Alibaba Cloud and
 * AWS in ranges that an operator may allow, Azure at a public address.
 */
const metadata = ["100.100.100.200", "fd00:ec2::254", "168.63.129.16"];

/**
 * Whether a webhook may be sent to an IP address: a public one, or one of a range that is allowed.
 * Link-local addresses and those of cloud metadata never are.
 */
export function mayReach(address: string, allowed: readonly Allowance[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (metadata.some((one) => parsed.toString() === ipaddr.process(one).toString())) return false;
  const range = parsed.range();
  return range === "unicast" ? isGlobal(parsed) : allowed.some((one) => one === range);
}

/** IPv6 gives out 2000::/3 only; the rest, such as `::127.0.0.1`, leads nobody knows where. */
function isGlobal(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.kind() === "ipv4" || (address.toByteArray()[0] ?? 0) >> 5 === 1;
}
