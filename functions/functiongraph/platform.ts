import type { Platform } from "../clouds/platform.ts";
import type { RuntimeApi } from "../clouds/polled-events.ts";
import { longestFile } from "../serverless/json-limit.ts";
import type { Variables } from "../surroundings/variables.ts";

const token = "x-cff-security-token";

/** Huawei FunctionGraph: HTTP functions, and images that take events. */
export const functionGraph: Platform = {
  port: 8000,
  kindOf: ({ path }) => {
    if (path === "/init") return "lifecycle";
    return path === "/invoke" ? "event" : "http";
  },
  roleHeaders: [
    { id: "x-cff-security-access-key", secret: "x-cff-security-secret-key", token },
    { id: "x-cff-access-key", secret: "x-cff-secret-key", token },
  ],
  roleVariables: [],
  // It takes 6 MB of JSON, with the body in base64.
  longestAnswer: longestFile,
  failure: { status: 500 },
};

/** Of its custom runtime, which asks for events; undefined where the platform calls instead. */
export function functionGraphRuntime({
  RUNTIME_API_ADDR: address,
}: Variables): RuntimeApi | undefined {
  if (!address) return undefined;
  const base = `http://${address}/v1/runtime/invocation`;
  return {
    next: `${base}/request`,
    done: (id) => `${base}/response/${id}`,
    failed: (id) => `${base}/error/${id}`,
    idHeader: "x-cff-request-id",
  };
}
