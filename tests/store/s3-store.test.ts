import { PutBucketVersioningCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openS3Client, type S3Patience } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import { probeStore } from "../../src/store/probe-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { Ceph } from "../ceph/ceph.ts";
import { type Fault, type FaultProxy, openFaultProxy, type Plan } from "../ceph/fault-proxy.ts";
import { openCeph } from "../ceph/open-ceph.ts";
import { gather } from "./gather.ts";
import { describeStore } from "./store-contract.ts";

let ceph: Ceph;
let bucket: string;
let prefixes = 0;
const proxies: FaultProxy[] = [];

beforeAll(async () => {
  ceph = await openCeph();
  bucket = await ceph.createBucket("reports");
});

afterAll(async () => {
  for (const proxy of proxies) await proxy.close();
  await ceph?.stop();
});

describeStore("a bucket of Ceph", async () => {
  prefixes += 1;
  return {
    store: openS3Store(ceph.client, { bucket, prefix: "" }),
    prefix: `contract/${prefixes}/`,
  };
});

const json = { mediaType: "application/json" };
const limits = { maxBytes: 1024 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Short enough for a test, long enough for a busy machine. */
const patience: S3Patience = {
  connectMilliseconds: 2000,
  requestMilliseconds: 2000,
  bodyMilliseconds: 2000,
  attempts: 3,
};

function freshPrefix(): string {
  prefixes += 1;
  return `own/${prefixes}/`;
}

/** A bucket that keeps versions; Ceph lets the second one be created in it. */
async function versioned(name: string): Promise<Store> {
  const bucket = await ceph.createBucket(name);
  const VersioningConfiguration = { Status: "Enabled" } as const;
  await ceph.client.send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration }),
  );
  return openS3Store(ceph.client, { bucket, prefix: "" });
}

/** A store whose requests suffer what the plan says. */
async function faulty(plan: Plan): Promise<{ store: Store; proxy: FaultProxy; healthy: Store }> {
  const proxy = await openFaultProxy(ceph.endpoint, plan);
  proxies.push(proxy);
  const place = { bucket, prefix: freshPrefix() };
  const keys = { accessKeyId: ceph.accessKey, secretAccessKey: ceph.secretKey };
  const client = openS3Client({ endpoint: proxy.endpoint, pathStyle: true, keys }, patience);
  return {
    proxy,
    store: openS3Store(client, place, { patience }),
    healthy: openS3Store(ceph.client, place),
  };
}

const first =
  (fault: Fault): Plan =>
  (_, number) =>
    number === 1 ? fault : undefined;
const always =
  (fault: Fault): Plan =>
  () =>
    fault;

const passing: readonly (readonly [string, Fault])[] = [
  ["an error inside the store", { type: "status", status: 500, code: "InternalError" }],
  ["a store that is busy", { type: "status", status: 503, code: "SlowDown" }],
  ["a reset connection", { type: "reset" }],
  ["a silent store", { type: "silence" }],
  ["a slow store", { type: "slow", milliseconds: 300 }],
];
const broken: readonly (readonly [string, Fault])[] = [
  ["a body that is cut off", { type: "cutBody" }],
  ["a body that stalls", { type: "stalledBody" }],
];

describe.concurrent("a bucket whose store has a bad moment", () => {
  it.each([...passing, ...broken])("reads all the same: %s", async (_, fault) => {
    const { store, healthy } = await faulty(first(fault));
    await healthy.create("a.json", bytesOf("the whole body"), json);

    const found = await store.read("a.json", limits);

    expect(found?.bytes).toEqual(bytesOf("the whole body"));
  });

  it.each([...passing, ["a lost answer", { type: "lostAnswer" }] as const])(
    "creates all the same, and knows it: %s",
    async (_, fault) => {
      const { store, healthy } = await faulty(first(fault));

      const tag = await store.create("a.json", bytesOf("mine"), json);

      expect(tag).toBeDefined();
      expect(await healthy.read("a.json", limits)).toMatchObject({ tag });
    },
  );

  it("does not take another's object for its own when its first request got lost", async () => {
    const { store, healthy } = await faulty(first({ type: "reset" }));
    await healthy.create("a.json", bytesOf("mine"), json);

    expect(await store.create("a.json", bytesOf("mine"), json)).toBeUndefined();
  });

  it("replaces once when the answer is lost", async () => {
    const { store, healthy } = await faulty(first({ type: "lostAnswer" }));
    const tag = (await healthy.create("a.json", bytesOf("1"), json)) ?? "";

    const second = await store.replace("a.json", bytesOf("2"), { ...json, tag });

    expect(await healthy.read("a.json", limits)).toMatchObject({ tag: second });
    expect(second).not.toBe(tag);
  });

  it("asks again when writers met and all were sent away", async () => {
    const conflict = { type: "status", status: 409, code: "ConditionalRequestConflict" } as const;
    const { store } = await faulty(first(conflict));

    expect(await store.create("a.json", bytesOf("mine"), json)).toBeDefined();
  });
});

describe.concurrent("a bucket whose store stays away", () => {
  const lasting = passing.filter(([, { type }]) => type !== "slow");

  it.each([...lasting, ...broken])(
    "reading ends with an error that may pass: %s",
    async (_, fault) => {
      const { store, healthy } = await faulty(always(fault));
      await healthy.create("a.json", bytesOf("the whole body"), json);

      await expect(store.read("a.json", limits)).rejects.toMatchObject({ fault: "unavailable" });
    },
  );

  it.each(lasting)("creating ends with an error that may pass: %s", async (_, fault) => {
    const { store, proxy } = await faulty(always(fault));

    await expect(store.create("a.json", bytesOf("1"), json)).rejects.toMatchObject({
      fault: "unavailable",
      key: "a.json",
    });
    expect(proxy.seen.length).toBeLessThanOrEqual(patience.attempts);
  });

  it.each([
    ["expired", 400, "ExpiredToken"],
    ["unknown", 403, "InvalidAccessKeyId"],
    ["wrong", 403, "SignatureDoesNotMatch"],
    ["late", 403, "RequestTimeTooSkewed"],
  ])("asks once with credentials that are %s", async (_, status, code) => {
    const { store, proxy } = await faulty(always({ type: "status", status, code }));

    await expect(store.read("a.json", limits)).rejects.toMatchObject({ fault: "denied" });
    expect(proxy.seen.length).toBeLessThanOrEqual(2);
  });

  it.each([
    [403, "AccessDenied", "denied"],
    [403, "QuotaExceeded", "full"],
    [507, "XMinioStorageFull", "full"],
    [503, "SlowDown", "unavailable"],
  ] as const)("names what the store says: %i %s", async (status, code, fault) => {
    const { store } = await faulty(always({ type: "status", status, code }));
    const told = { name: "StoreError", fault, code };

    await expect(store.create("a.json", bytesOf("1"), json)).rejects.toMatchObject(told);
    await expect(store.tryWriting()).rejects.toMatchObject(told);
  });

  it("says of a key that may not be seen what it says of a missing one", async () => {
    const { store } = await faulty(always({ type: "status", status: 403, code: "AccessDenied" }));

    expect(await store.read("a.json", limits)).toBeUndefined();
    await expect(store.create("a.json", bytesOf("1"), json)).rejects.toMatchObject({
      fault: "denied",
    });
    await expect(
      store.replace("a.json", bytesOf("1"), { ...json, tag: "1" }),
    ).rejects.toMatchObject({ fault: "denied" });
  });

  it("calls a bucket that is not there denied, not empty", async () => {
    const store = openS3Store(ceph.client, { bucket: "nothing", prefix: "" });

    await expect(store.read("a.json", limits)).rejects.toMatchObject({ fault: "denied" });
    await expect(gather(store.list(""))).rejects.toMatchObject({ fault: "denied" });
  });
});

describe("an object in a bucket", () => {
  it("downloads under its Chinese name from a link, for whoever has the link", async () => {
    const store = openS3Store(ceph.client, { bucket, prefix: freshPrefix() });
    const fileName = "槐荫区（人民）'政府*2019年报.pdf";
    await store.create("上传/年 报+1%(终).pdf", bytesOf("%PDF"), {
      mediaType: "application/pdf",
      fileName,
    });

    const answer = await fetch((await store.link?.("上传/年 报+1%(终).pdf", 60)) ?? "");

    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename=report.pdf; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['*]/g, escapeCharacter)}`,
    );
    expect(await answer.text()).toBe("%PDF");
  });

  it("is listed page by page, with its key decoded", async () => {
    const store = openS3Store(ceph.client, { bucket, prefix: freshPrefix() });
    const keys = Array.from({ length: 1001 }, (_, number) => `年 报+${1000 + number}%41.json`);
    for (let start = 0; start < keys.length; start += 50) {
      const some = keys.slice(start, start + 50);
      await Promise.all(some.map((key) => store.create(key, bytesOf("{}"), json)));
    }

    const listed = await gather(store.list("年"));

    expect(listed.map(({ key }) => key)).toEqual(keys);
  });
});

describe("an object in a bucket that keeps versions", () => {
  it("is read in the version that was asked for, and in no other", async () => {
    const store = await versioned("versions");
    await store.create("a.json", bytesOf("1"), json);
    const version = (await store.read("a.json", limits))?.version ?? "";
    await store.create("a.json", bytesOf("2"), json);

    const found = await store.read("a.json", { ...limits, version });

    expect(found).toMatchObject({ version, bytes: bytesOf("1") });
    expect(await store.read("a.json", { ...limits, version: "unknown" })).toBeUndefined();
  });
});

describe("the probe at the start", () => {
  it("finds that Ceph keeps the conditions, also the second time", async () => {
    const store = openS3Store(ceph.client, { bucket, prefix: freshPrefix() });

    expect([await probeStore(store), await probeStore(store)]).toEqual(["kept", "kept"]);
  });

  it("finds that Ceph passes over them in a bucket that keeps versions", async () => {
    expect(await probeStore(await versioned("probed"))).toBe("ignored");
  });
});

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
