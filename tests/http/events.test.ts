import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readNotices } from "../../src/bucket/notice.ts";
import { defaultLimits } from "../../src/http/limits.ts";
import { app, problemOf } from "./builders.ts";

const token = "k7Wq2pXz";
const ceph = readFileSync(new URL("../bucket/events/ceph.json", import.meta.url), "utf8");
const inHeader = { authorization: `Bearer ${token}` };

/** An application that takes notices, and the keys it was told of. */
function desk() {
  const keys: string[] = [];
  const announce = (message: unknown) => {
    const notices = readNotices(message);
    keys.push(...(notices ?? []).map(({ key }) => key));
    return notices !== undefined;
  };
  return { ...app({ events: { token, announce } }), keys };
}

describe("a notice of an object store", () => {
  it.each([
    ["as MinIO shows the token", "/v1/events", inHeader],
    ["as Ceph does", `/v1/events?token=${token}`, {}],
  ])("is taken %s", async (_, path, headers) => {
    const { post, keys } = desk();

    const { status } = await post(path, ceph, headers as Record<string, string>);

    expect([status, keys]).toEqual([204, ["@key@"]]);
  });

  it("is taken from MNS, which pushes the bare message in its format SIMPLIFIED", async () => {
    const { post, keys } = desk();
    const oss = readFileSync(new URL("../bucket/events/oss.json", import.meta.url), "utf8");
    const body = Buffer.from(oss).toString("base64");

    const { status } = await post("/v1/events", body, {
      ...inHeader,
      "content-type": "text/plain",
    });

    expect([status, keys]).toEqual([204, ["@key@"]]);
  });

  it("may be a CloudEvent, structured or binary, whose headers say nothing more", async () => {
    const { post, keys } = desk();
    const text = readFileSync(
      new URL("../bucket/events/cloudevents.json", import.meta.url),
      "utf8",
    );
    const { data, specversion, id, source, type } = JSON.parse(text);
    const attributes = { "ce-specversion": specversion, "ce-id": id, "ce-source": source };

    const answers = [
      await post("/v1/events", text, {
        ...{ ...inHeader, "content-type": "application/cloudevents+json" },
      }),
      await post("/v1/events", JSON.stringify(data), {
        ...{ ...inHeader, ...attributes, "ce-type": type, "content-type": "application/json" },
      }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(keys).toEqual(["@key@", "@key@"]);
  });

  it("has nothing made of a removal, as a binary CloudEvent, too", async () => {
    const { post, keys } = desk();
    const url = new URL("../bucket/events/cloudevents.json", import.meta.url);
    const { data } = JSON.parse(readFileSync(url, "utf8"));
    const removal = { ...data, eventName: "ObjectRemoved:Delete" };

    const { status } = await post("/v1/events", JSON.stringify(removal), {
      ...{ ...inHeader, "ce-specversion": "1.0", "ce-id": "1", "ce-source": "ceph:s3" },
      ...{ "ce-type": "com.amazonaws.s3.ObjectRemoved:Delete", "content-type": "application/json" },
    });

    expect([status, keys]).toEqual([204, []]);
  });

  it.each([
    ["no token", "/v1/events", {}, ceph, 401, "token-wrong"],
    ["another token", "/v1/events?token=k7Wq2pXy", {}, ceph, 401, "token-wrong"],
    ["an empty one", "/v1/events?token=", { authorization: "Bearer " }, ceph, 401, "token-wrong"],
    ["a message of another kind", "/v1/events", inHeader, '{"a": 1}', 422, "event-unknown"],
    ["a message that is no JSON", "/v1/events", inHeader, "年报", 422, "event-unknown"],
    [
      "a message without an end",
      "/v1/events",
      inHeader,
      " ".repeat(defaultLimits.bodyBytes + 1),
      413,
      "body-too-large",
    ],
  ])("is refused with %s", async (_, path, headers, body, status, code) => {
    const { post, keys } = desk();

    const response = await post(path, body, headers as Record<string, string>);

    expect(await problemOf(response)).toMatchObject({
      type: `urn:nianbao:problem:${code}`,
      status,
    });
    expect(keys).toEqual([]);
  });

  it("has no address where none are expected", async () => {
    const { status } = await app().post("/v1/events", ceph, inHeader);

    expect(status).toBe(404);
  });

  it("leaves no token in the log", async () => {
    const { post, logged } = desk();

    await post(`/v1/events?token=${token}`, ceph);

    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain(token);
  });
});
