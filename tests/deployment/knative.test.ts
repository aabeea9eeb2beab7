import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isNobodyAble } from "../faults/nobody.ts";
import { sample } from "../given/reports.ts";
import { manifestsIn } from "./manifests.ts";
import { keysJson, type Pod, runPod } from "./pod.ts";

const manifests = manifestsIn("knative");
const [container] = manifests.get("service.yaml")?.spec.template.spec.containers ?? [];
const settings = manifests.get("settings.yaml")?.data;
const trigger = manifests.get("trigger.yaml")?.spec;
const broker = manifests.get("broker.yaml");

const token = "k7Wq2pXz";
const event = JSON.parse(
  readFileSync(new URL("../bucket/events/ceph.json", import.meta.url), "utf8"),
);

/** What Ceph says of an object. */
function notice(key: string) {
  const [record] = event.Records;
  const object = { key, size: 0, eTag: "", versionId: "" };
  return { Records: [{ ...record, s3: { bucket: { name: "folder" }, object } }] };
}

const attributes = {
  specversion: "1.0",
  type: "com.amazonaws.ObjectCreated:Put",
  source: "ceph:s3.default.folder",
  id: "1.2",
  subject: "a.json",
  time: "2026-11-30T10:00:00Z",
  knativearrivaltime: "2026-11-30T10:00:01Z",
};

/** What a Knative broker adds to every request. */
const brokers = { prefer: "reply", "kn-namespace": "nianbao" };

/** The attributes in headers, the data as the body. */
function binary(data: unknown): RequestInit {
  const headers = Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value] as const);
  const all = { ...brokers, ...Object.fromEntries(headers), "content-type": "application/json" };
  return { method: "POST", headers: all, body: JSON.stringify(data) };
}

/** All in one body. */
function structured(data: unknown): RequestInit {
  const headers = { ...brokers, "content-type": "application/cloudevents+json; charset=utf-8" };
  const datacontenttype = "application/json";
  return {
    method: "POST",
    headers,
    body: JSON.stringify({ ...attributes, datacontenttype, data }),
  };
}

describe.skipIf(!isNobodyAble)("a pod of the Knative Service", () => {
  let pod: Pod;
  beforeAll(async () => {
    pod = await runPod(container, settings, (folder) => ({
      NIANBAO_STORE: join(folder, "store"),
      NIANBAO_INPUT: join(folder, "in"),
      NIANBAO_OUTPUT: join(folder, "out"),
      NIANBAO_EVENTS_TOKEN: token,
      NIANBAO_SWEEP_SECONDS: "3600",
      NIANBAO_KEYS: keysJson,
    }));
  });
  afterAll(async () => {
    await pod.stop();
    pod.remove();
  });

  /** Sends an event where the Trigger has it sent. */
  const deliver = (request: RequestInit, given = token) =>
    fetch(new URL(trigger.subscriber.uri.replace("CHANGE-ME", given), pod.url), request);

  /** Puts a report where the pod looks for it. */
  const put = (name: string) =>
    writeFileSync(
      join(pod.folder, "in", name),
      JSON.stringify({ ...sample("2021"), title: `年报${name}` }),
    );

  async function result(name: string): Promise<readonly string[]> {
    const folder = join(pod.folder, "out", name);
    while (!existsSync(join(folder, "check.json"))) await pause(50);
    return readdirSync(folder).sort();
  }

  it.each([
    ["in the binary mode", "甲", binary],
    ["in the structured mode", "乙", structured],
  ])("makes the documents that an event of the broker tells of, %s", async (_, name, as) => {
    put(`${name}.json`);

    const answer = await deliver(as(notice(`${name}.json`)));
    const files = await result(name);

    expect([answer.status, await answer.text()]).toEqual([204, ""]);
    expect(files).toEqual(["check.json", `年报${name}.json.docx`, `年报${name}.json.pdf`]);
  });

  it("makes one result of an event that the broker sends again", async () => {
    put("丙.json");

    const answers = await Promise.all([1, 2, 3].map(() => deliver(binary(notice("丙.json")))));
    await result("丙");

    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(readdirSync(join(pod.folder, "out")).filter((name) => /^丙/.test(name))).toEqual(["丙"]);
  });

  it.each([
    ["of another kind", binary({ temperature: 21 }), token, 422],
    ["with another token", binary(notice("甲.json")), "wrong", 401],
    ["that is too large", binary("x".repeat(5 * 1024 * 1024)), token, 413],
  ])(
    "has an event %s put among the dead letters at once: sent again, it is no better",
    async (...row) => {
      const [, request, given, status] = row;

      const answer = await deliver(request, given);

      expect(answer.status).toBe(status);
      expect(isSentAgain(answer.status)).toBe(false);
    },
  );

  it("is sent an event again while it cannot take any", () => {
    expect(broker?.spec.delivery.retry).toBeGreaterThanOrEqual(5);
    expect([503, 429].map(isSentAgain)).toEqual([true, true]);
    expect(trigger.broker).toBe(broker?.metadata.name);
    expect(trigger.subscriber.ref).toEqual({
      apiVersion: manifests.get("service.yaml")?.apiVersion,
      kind: "Service",
      name: manifests.get("service.yaml")?.metadata.name,
    });
  });
});

/** After these answers Knative's dispatcher sends an event again; after others it gives it up. */
function isSentAgain(status: number): boolean {
  return status >= 500 || [404, 408, 409, 429].includes(status);
}
