import { afterAll, describe, expect, it } from "vitest";
import { type ExclusiveBy, readExclusiveBy } from "../../functions/stores/exclusive-by.ts";
import { openS3Client, type S3Patience } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import { probeStore } from "../../src/store/probe-store.ts";
import { type FaultProxy, openFaultProxy, type Plan } from "../ceph/fault-proxy.ts";
import { type CloudHabits, type CloudStore, openCloudStore } from "../clouds/object-store.ts";
import { describeStore } from "./store-contract.ts";

const opened: (CloudStore | FaultProxy)[] = [];
afterAll(async () => {
  for (const one of opened) await one.close();
});

const oss = { header: "x-oss-forbid-overwrite", capitals: true } as const;
const cos = { header: "x-cos-forbid-overwrite" } as const;
const obs = { header: "x-obs-forbid-overwrite" } as const;

const keys = { accessKeyId: "key", secretAccessKey: "secret" };
const patience: S3Patience = {
  ...{ connectMilliseconds: 2000, requestMilliseconds: 2000, bodyMilliseconds: 2000 },
  attempts: 3,
};

function storeAt(endpoint: string, exclusiveBy: ExclusiveBy) {
  const client = openS3Client({ endpoint, pathStyle: true, keys }, patience);
  return openS3Store(client, { bucket: "reports", prefix: "" }, { patience, exclusiveBy });
}

async function openCloud(habits: CloudHabits): Promise<CloudStore> {
  const cloud = await openCloudStore(habits);
  opened.push(cloud);
  return cloud;
}

for (const habits of [oss, cos, obs]) {
  describeStore(`a bucket that knows ${habits.header} only`, async () => {
    const cloud = await openCloud(habits);
    return { store: storeAt(cloud.endpoint, habits.header), prefix: "contract/" };
  });
}

const json = { mediaType: "application/json" };
const limits = { maxBytes: 1024 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A store behind one whose requests suffer what the plan says, and the same one in good health. */
async function faulty(plan: Plan) {
  const cloud = await openCloud(oss);
  const proxy = await openFaultProxy(cloud.endpoint, plan);
  opened.push(proxy);
  return {
    cloud,
    proxy,
    store: storeAt(proxy.endpoint, oss.header),
    healthy: storeAt(cloud.endpoint, oss.header),
  };
}

describe("a state that replaces another one where the store has no condition for it", () => {
  it("is shown at the object's own key, for people who look there", async () => {
    const cloud = await openCloud(oss);
    const store = storeAt(cloud.endpoint, oss.header);
    const tag = (await store.create("a.json", bytesOf("1"), json)) ?? "";
    await store.replace("a.json", bytesOf("2"), { ...json, tag });

    const shown = await fetch(`${cloud.endpoint}/reports/a.json`);

    expect(await shown.text()).toBe("2");
  });

  it("may be the same as an earlier one, any number of times", async () => {
    const { healthy: store } = await faulty(() => undefined);
    let tag = (await store.create("a.json", bytesOf("0"), json)) ?? "";
    for (const text of ["1", "0", "1", "0"]) {
      tag = (await store.replace("a.json", bytesOf(text), { ...json, tag })) ?? "lost";
    }

    expect(await store.read("a.json", limits)).toMatchObject({ tag, bytes: bytesOf("0") });
  });

  it("is read, and shown from then on, though its writer was killed before it showed it", async () => {
    const { cloud, store, healthy } = await faulty(({ method, url }) =>
      method === "PUT" && url?.includes("a.json") ? { type: "reset" } : undefined,
    );
    const tag = (await healthy.create("a.json", bytesOf("1"), json)) ?? "";
    await expect(store.replace("a.json", bytesOf("2"), { ...json, tag })).rejects.toThrow();

    const read = await healthy.read("a.json", limits);
    const shown = await fetch(`${cloud.endpoint}/reports/a.json`);

    expect([read?.bytes, await shown.text()]).toEqual([bytesOf("2"), "2"]);
  });

  it("is shown though an earlier one's writer was slower to show its own", async () => {
    let isFirst = true;
    const { cloud, store, healthy } = await faulty(({ method, url }) => {
      if (method !== "PUT" || !url?.includes("a.json") || !isFirst) return undefined;
      isFirst = false;
      return { type: "slow", milliseconds: 300 };
    });
    const tag = (await healthy.create("a.json", bytesOf("1"), json)) ?? "";
    const slow = store.replace("a.json", bytesOf("2"), { ...json, tag });
    let found = await healthy.read("a.json", limits);
    while (found?.tag === tag) found = await healthy.read("a.json", limits);
    await healthy.replace("a.json", bytesOf("3"), { ...json, tag: found?.tag ?? "" });
    await slow;

    const shown = await fetch(`${cloud.endpoint}/reports/a.json`);

    expect([isFirst, await shown.text()]).toEqual([false, "3"]);
    expect(await healthy.read("a.json", limits)).toMatchObject({ bytes: bytesOf("3") });
  });

  it("is one's own when the answer to it was lost", async () => {
    let lost = 0;
    const { store, healthy } = await faulty(({ method, url }) => {
      if (method !== "PUT" || !url?.includes("states/") || lost > 0) return undefined;
      lost += 1;
      return { type: "lostAnswer" };
    });
    const tag = (await healthy.create("a.json", bytesOf("1"), json)) ?? "";

    const second = await store.replace("a.json", bytesOf("2"), { ...json, tag });

    expect(await healthy.read("a.json", limits)).toMatchObject({ tag: second });
    expect([lost, second === undefined]).toEqual([1, false]);
  });

  it("is not made of what another program has put there", async () => {
    const cloud = await openCloud(oss);
    const store = storeAt(cloud.endpoint, oss.header);
    await fetch(`${cloud.endpoint}/reports/a.json`, { method: "PUT", body: "theirs" });
    const { tag = "" } = (await store.read("a.json", limits)) ?? {};

    expect(await store.replace("a.json", bytesOf("2"), { ...json, tag })).toBeUndefined();
    expect(await store.read("a.json", limits)).toMatchObject({ bytes: bytesOf("theirs") });
  });

  it("of an object that was removed and made anew is not taken for one of the new object", async () => {
    const first = await openCloud(oss);
    const store = storeAt(first.endpoint, oss.header);
    const tag = (await store.create("a.json", bytesOf("1"), json)) ?? "";
    await store.replace("a.json", bytesOf("2"), { ...json, tag });
    await fetch(`${first.endpoint}/reports/a.json`, { method: "DELETE" });

    await store.create("a.json", bytesOf("1"), json);

    expect(await store.read("a.json", limits)).toMatchObject({ bytes: bytesOf("1") });
  });
});

describe("the probe at the start", () => {
  it.each([oss, cos, obs])("takes a store that keeps $header, again and again", async (habits) => {
    const { endpoint } = await openCloud({ ...habits, listsLate: true });
    const store = storeAt(endpoint, habits.header);

    expect([await probeStore(store), await probeStore(store)]).toEqual(["kept", "kept"]);
  });

  it.each([
    ["the bucket keeps versions", { ...oss, versions: "on" }, oss.header],
    ["it kept them once", { ...cos, versions: "suspended" }, cos.header],
    ["the header is another cloud's", oss, cos.header],
    ["the header of S3 is passed over", oss, "if-none-match"],
    ["it looks first and writes later", { ...oss, isSlowToWrite: true }, oss.header],
  ] as const)("refuses one, also the second time, where %s", async (_, habits, exclusiveBy) => {
    const store = storeAt((await openCloud(habits)).endpoint, exclusiveBy);

    expect([await probeStore(store), await probeStore(store)]).toEqual(["ignored", "ignored"]);
  });
});

describe("the setting for exclusive writes", () => {
  it("is the header of S3 when nothing is set, and else one that is known", () => {
    expect(readExclusiveBy({})).toBe("if-none-match");
    expect(readExclusiveBy({ NIANBAO_STORE_EXCLUSIVE: oss.header })).toBe(oss.header);
    expect(() => readExclusiveBy({ NIANBAO_STORE_EXCLUSIVE: "oss" })).toThrow(
      expect.objectContaining({ code: "SETTING-FORMATS" }),
    );
  });
});
