import { describe, expect, it } from "vitest";
import { Problem } from "../../src/messages/problems/problem.ts";
import { problemTexts } from "../../src/messages/problems/problems.ts";
import { allowances, mayReach } from "../../src/webhooks/address-ranges.ts";
import { guardAddress } from "../../src/webhooks/guard-address.ts";

/** The reason of the refusal, or where the message would go. */
function judge(text: string, hosts: readonly string[], allowed = allowances.slice(0, 0)): string {
  try {
    return guardAddress(text, hosts, allowed).href;
  } catch (error) {
    if (error instanceof Problem) return String((error.blanks as { reason?: string }).reason);
    throw error;
  }
}

describe("a webhook's address", () => {
  const hosts = ["portal.example.cn", "other.example:8443"];

  it.each([
    ["https://portal.example.cn/done?a=1", "https://portal.example.cn/done?a=1"],
    ["https://PORTAL.example.cn:443/", "https://portal.example.cn/"],
    ["https://other.example:8443/", "https://other.example:8443/"],
    ["http://portal.example.cn/", "@webhookScheme"],
    ["ftp://portal.example.cn/", "@webhookScheme"],
    ["file:///etc/passwd", "@webhookScheme"],
    ["https://portal.example.cn:8443/", "@webhookHost"],
    ["https://other.example/", "@webhookHost"],
    ["https://sub.portal.example.cn/", "@webhookHost"],
    ["https://portal.example.cn./", "@webhookHost"],
    ["https://portal.example.cn.evil.example/", "@webhookHost"],
    ["https://user:word@portal.example.cn/", "@webhookLogin"],
    ["https://portal.example.cn@evil.example/", "@webhookLogin"],
    ["https://evil.example\\@portal.example.cn/", "@webhookHost"],
    ["portal.example.cn", "@webhookForm"],
    ["https://", "@webhookForm"],
    ["https://127.0.0.1/", "@webhookHost"],
  ])("%s leads to %s", (text, answer) => {
    expect(judge(text, hosts)).toBe(answer);
  });

  it.each([
    "127.0.0.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.1",
    "0",
    "10.0.0.5",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a9fe:a9fe]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[ff02::1]",
    "[2001:db8::1]",
    "[2001::1]",
  ])("is refused for its range even where the host is listed: %s", (host) => {
    const { host: written } = new URL(`https://${host}/`);

    expect(judge(`https://${host}/`, [written])).toBe("@webhookRange");
  });

  it.each(["zh-CN", "en"] as const)("is refused with a reason in words: %s", (language) => {
    const blanks = { url: "https://10.0.0.1/", reason: "@webhookRange" };

    const { detail } = problemTexts("webhook-refused", blanks, language);

    expect(detail).toContain("IP");
    expect(detail).not.toContain("@");
  });

  it("may be a public IP address, and an internal one where the operator allows it", () => {
    expect(judge("https://93.184.216.34/", ["93.184.216.34"])).toBe("https://93.184.216.34/");
    expect(judge("https://[2606:4700::1111]/", ["[2606:4700::1111]"])).toContain("2606");
    expect(judge("http://10.0.0.5:8080/", ["10.0.0.5:8080"], ["http", "private"])).toBe(
      "http://10.0.0.5:8080/",
    );
  });

  it("may have its scheme's own port listed", () => {
    expect(judge("https://portal.example.cn/", ["portal.example.cn:443"])).toContain("https:");
    expect(judge("http://portal.example.cn/", ["portal.example.cn:443"], ["http"])).toBe(
      "@webhookHost",
    );
  });

  it.each([
    "169.254.169.254",
    "::ffff:169.254.169.254",
    "100.100.100.200",
    "fd00:ec2::254",
    "168.63.129.16",
    "fe80::1",
    "0.0.0.0",
    "224.0.0.1",
    "not an address",
  ])("never leads to %s, whatever the operator allows", (address) => {
    expect(mayReach(address, allowances)).toBe(false);
  });

  it.each([
    ["private", "172.31.255.255"],
    ["uniqueLocal", "fd12::1"],
    ["carrierGradeNat", "100.64.0.1"],
    ["loopback", "::ffff:127.0.0.1"],
  ] as const)("may lead to the range %s only where it is allowed", (range, address) => {
    const others = allowances.filter((one) => one !== range);

    expect([mayReach(address, [range]), mayReach(address, others)]).toEqual([true, false]);
  });
});
