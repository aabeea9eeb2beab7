import { randomBytes } from "node:crypto";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";

/** `nianbao key`: a keys file with one new key, for a portal of that name. */
export function makeKey(call: Call, terminal: Terminal): Outcome {
  const [name, ...others] = call.files;
  if (others.length > 0) throw new UsageError("badOption", { option: others.join(" ") });
  const key = {
    id: `key-${randomBytes(8).toString("hex")}`,
    ...(name === undefined ? {} : { name }),
    secrets: [randomBytes(32).toString("base64")],
    perMinute: 60,
    webhookHosts: [],
    webhookSecret: `whsec_${randomBytes(32).toString("base64")}`,
  };
  terminal.data({ keys: [key] });
  return 0;
}
