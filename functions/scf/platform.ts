import type { Platform } from "../clouds/platform.ts";
import type { RuntimeApi } from "../clouds/polled-events.ts";
import { longestBody } from "../serverless/json-limit.ts";
import type { Variables } from "../surroundings/variables.ts";

/** Tencent Serverless Cloud Function: web functions, and images that take events. */
export const scf: Platform = {
  port: 9000,
  kindOf: ({ path }) => (path === "/event-invoke" ? "event" : "http"),
  roleHeaders: [
    { id: "x-scf-secret-id", secret: "x-scf-secret-key", token: "x-scf-session-token" },
  ],
  roleVariables: [
    {
      id: "TENCENTCLOUD_SECRETID",
      secret: "TENCENTCLOUD_SECRETKEY",
      token: "TENCENTCLOUD_SESSIONTOKEN",
    },
  ],
  longestAnswer: longestBody,
  failure: { status: 500 },
};

/** Of its custom runtime, which asks for events; undefined where the platform calls instead. */
export function scfRuntime({
  SCF_RUNTIME_API: host,
  SCF_RUNTIME_API_PORT: port,
}: Variables): RuntimeApi | undefined {
  if (!host) return undefined;
  const base = `http://${host}:${port ?? "9001"}/runtime`;
  return {
    ready: `${base}/init/ready`,
    next: `${base}/invocation/next`,
    done: () => `${base}/invocation/response`,
    failed: () => `${base}/invocation/error`,
  };
}
