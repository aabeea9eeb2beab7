import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../functions/surroundings/fingerprint.ts";
import { readSettings } from "../../../functions/surroundings/settings.ts";
import { defaultLimits } from "../../../src/http/limits.ts";

describe("the settings of the HTTP interface", () => {
  it("have defaults, also where a variable is empty", () => {
    const { limits, origins, queue } = readSettings({ NIANBAO_BODY_BYTES: "" });

    expect(limits).toEqual(defaultLimits);
    expect(origins).toEqual([]);
    expect(queue).toBeGreaterThan(0);
  });

  it("are read from variables", () => {
    const { limits, origins, threads } = readSettings({
      NIANBAO_BODY_BYTES: "1000",
      NIANBAO_THREADS: "3",
      NIANBAO_ORIGINS: "https://a.example, https://b.example,",
    });

    expect(limits.bodyBytes).toBe(1000);
    expect(threads).toBe(3);
    expect(origins).toEqual(["https://a.example", "https://b.example"]);
  });

  it.each(["0", "-1", "1.5", "1e6", "4 MB"])("are refused when a number is %j", (given) => {
    const read = () => readSettings({ NIANBAO_RENDER_MS: given });

    expect(read).toThrow(expect.objectContaining({ code: "SETTING-NUMBER" }));
  });
});

describe("the fingerprint", () => {
  it("is the same at every start, and another for every version", () => {
    expect(fingerprintOf("1.0.0")).toBe(fingerprintOf("1.0.0"));
    expect(fingerprintOf("1.0.0")).not.toBe(fingerprintOf("1.0.1"));
  });
});
