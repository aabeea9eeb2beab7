import { describe, expect, it } from "vitest";
import type { GateRequest } from "../../../src/http/gate.ts";
import { app, huaiyin, problemOf } from "../builders.ts";
import { type Clock, gateOf, key, secrets, signed, stoppedClock } from "./builders.ts";

function server() {
  const clock = stoppedClock();
  const keys = [key(), key({ id: "portal-2", secrets: [secrets.other], perMinute: 1 })];
  const { request, logged } = app({ gate: gateOf(keys, clock), clock: clock.now });
  const send = ({ method, target, headers, body }: GateRequest) => {
    headers.set("content-type", "application/json");
    return request(target, { method, headers, body: Buffer.from(body) });
  };
  return { clock, send, logged };
}

const report = (clock: Clock, wish = {}) =>
  signed(clock, { target: "/v1/documents?format=html", body: huaiyin, ...wish });

describe("the HTTP interface behind the gate", () => {
  it("makes a document for who signs, and logs whose it was", async () => {
    const { clock, send, logged } = server();

    const response = await send(report(clock));

    expect(response.status).toBe(200);
    expect(await response.text()).toContain("槐荫区");
    expect(logged).toContainEqual(
      expect.objectContaining({ event: "request", caller: "portal-1" }),
    );
  });

  it.each([
    ["no signature", { headers: new Headers() }, 401, "signature-missing"],
    ["another body", { body: Buffer.from("{}") }, 400, "digest-wrong"],
    ["another format", { target: "/v1/documents?format=pdf" }, 401, "signature-wrong"],
    ["another call", { target: "/v1/checks?format=html" }, 401, "signature-wrong"],
  ])("answers %s with a problem", async (_, change, status, code) => {
    const { clock, send } = server();

    const response = await send({ ...report(clock), ...change });

    expect(response.status).toBe(status);
    expect((await problemOf(response)).type).toBe(`urn:nianbao:problem:${code}`);
  });

  it("says with a 401 what to sign", async () => {
    const { clock, send } = server();

    const { headers } = await send({ ...report(clock), headers: new Headers() });

    expect(headers.get("www-authenticate")).toBe("Signature");
    expect(headers.get("accept-signature")).toContain('"content-digest"');
  });

  it("answers an unknown key and a wrong secret with the same bytes, and logs which it was", async () => {
    const { clock, send, logged } = server();

    const answers = [
      await send(report(clock, { keyId: "portal-9" })),
      await send(report(clock, { secret: secrets.other })),
    ];

    const texts = await Promise.all(answers.map((one) => one.text()));
    const [unknown, wrong] = texts.map((text) => text.replace(/request:id-\d+/, ""));
    expect(unknown).toBe(wrong);
    expect(logged.map(({ reason }) => reason)).toEqual(["key unknown", "no live secret matches"]);
  });

  it("refuses the same request the second time", async () => {
    const { clock, send } = server();
    const request = report(clock);
    await send(request);

    const response = await send(request);

    expect((await problemOf(response)).type).toBe("urn:nianbao:problem:nonce-replayed");
  });

  it("tells a key that calls too often when to come back", async () => {
    const { clock, send } = server();
    const wish = { keyId: "portal-2", secret: secrets.other };
    await send(report(clock, wish));

    const response = await send(report(clock, wish));

    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("60");
  });
});
