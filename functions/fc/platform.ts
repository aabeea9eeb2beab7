import type { CallKind, Platform } from "../clouds/platform.ts";

/** Alibaba Function Compute 3.0, custom runtimes. No caller can set headers of its own kind. */
export const fc: Platform = {
  port: 9000,
  kindOf: ({ header }) => kinds.get(header("x-fc-control-path") ?? "") ?? "http",
  roleHeaders: [
    {
      id: "x-fc-access-key-id",
      secret: "x-fc-access-key-secret",
      token: "x-fc-security-token",
    },
  ],
  roleVariables: [
    {
      id: "ALIBABA_CLOUD_ACCESS_KEY_ID",
      secret: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
      token: "ALIBABA_CLOUD_SECURITY_TOKEN",
    },
  ],
  logMarks: ({ header }) => {
    const id = `RequestId: ${header("x-fc-request-id") ?? ""}`;
    return { start: `FC Invoke Start ${id}`, end: `FC Invoke End ${id}` };
  },
  // Of answers its documents say nothing, of requests this.
  longestAnswer: 32 * 1024 * 1024,
  failure: { status: 404, headers: { "x-fc-status": "404" } },
};

const kinds: ReadonlyMap<string, CallKind> = new Map([
  ["/invoke", "event"],
  ["/initialize", "lifecycle"],
  ["/pre-freeze", "lifecycle"],
  ["/pre-stop", "lifecycle"],
]);
