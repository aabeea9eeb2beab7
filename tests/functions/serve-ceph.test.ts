import { setTimeout as pause } from "node:timers/promises";
import {
  GetObjectCommand,
  ListBucketsCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { parse } from "content-disposition";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import type { Ceph } from "../ceph/ceph.ts";
import { openCeph } from "../ceph/open-ceph.ts";
import { sample, set } from "../given/reports.ts";
import { gather } from "../store/gather.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const token = "k7Wq2pXz";
const report = (title: string) => JSON.stringify({ ...sample("2021"), title });
const wrong = JSON.stringify(set(sample("2021"), "tables.disputes.review.total", 9));

let ceph: Ceph;
const servers: RunningServer[] = [];

beforeAll(async () => {
  ceph = await openCeph();
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await ceph?.stop();
});

/** A server between two new buckets. */
async function openDesk(name: string, seconds: number) {
  const [input, output] = [
    await ceph.createBucket(`${name}-in`),
    await ceph.createBucket(`${name}-out`),
  ];
  const server = await startServer([], {
    NIANBAO_INPUT: `s3://${input}/2025`,
    NIANBAO_OUTPUT: `s3://${output}`,
    NIANBAO_STORE_PATH_STYLE: "true",
    NIANBAO_EVENTS_TOKEN: token,
    NIANBAO_SWEEP_SECONDS: String(seconds),
    NIANBAO_THREADS: "1",
    AWS_ENDPOINT_URL_S3: ceph.endpoint,
    AWS_ACCESS_KEY_ID: ceph.accessKey,
    AWS_SECRET_ACCESS_KEY: ceph.secretKey,
  });
  servers.push(server);
  const store = openS3Store(ceph.client, { bucket: output, prefix: "" });
  const keys = async () => {
    const all = (await gather(store.list(""))).map(({ key }) => key);
    return all.filter((key) => !key.startsWith("_nianbao/"));
  };
  return {
    server,
    ...{ input, output, store },
    put: (key: string, body: string) =>
      ceph.client.send(new PutObjectCommand({ Bucket: input, Key: key, Body: body })),
    /** Waits until so many objects have a result, and gives the keys. */
    results: async (count: number) => {
      for (;;) {
        const found = await keys();
        if (found.filter((key) => /check\.json$|error\.json$/.test(key)).length >= count) {
          return found;
        }
        await pause(50);
      }
    },
  };
}

/** Has Ceph tell the address of what is put into the bucket. */
async function announceTo(bucket: string, address: string): Promise<void> {
  const form = new URLSearchParams({
    ...{ Action: "CreateTopic", Name: bucket, Version: "2010-03-31" },
    ...{ "Attributes.entry.1.key": "push-endpoint", "Attributes.entry.1.value": address },
  });
  await ceph.client.send(asForm(new ListBucketsCommand({}), form.toString()));
  const topic = {
    Id: "reports",
    TopicArn: `arn:aws:sns:default::${bucket}`,
    Events: ["s3:ObjectCreated:*" as const],
  };
  await ceph.client.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: bucket,
      NotificationConfiguration: { TopicConfigurations: [topic] },
    }),
  );
}

/** Ceph takes the calls of Amazon's SNS, signed, where its buckets are. */
function asForm(command: ListBucketsCommand, body: string): ListBucketsCommand {
  command.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as Record<string, unknown>;
      const headers = {
        ...(request.headers as object),
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(Buffer.byteLength(body)),
      };
      Object.assign(request, { method: "POST", path: "/", query: {}, headers, body });
      return next(args);
    },
    { step: "build", priority: "low" },
  );
  return command;
}

describe.concurrent("a server beside Ceph", () => {
  it("makes what Ceph tells of, under odd names, and says what is wrong with the rest", async () => {
    const { server, put, results, ...desk } = await openDesk("told", 3600);
    await announceTo(desk.input, `${server.url}/v1/events?token=${token}`);

    await put("2025/上传/年 报+1%(终).json", report("甲年报"));
    await put("2025/错.json", wrong);
    await put("2024/a.json", report("乙年报"));
    const keys = await results(2);

    expect(keys.map((key) => key.replace(/-[0-9a-f]{12}(?=\/)/, "-#"))).toEqual([
      "上传/年 报+1%(终)-#/check.json",
      "上传/年 报+1%(终)-#/甲年报.docx",
      "上传/年 报+1%(终)-#/甲年报.pdf",
      "错.json.error.json",
    ]);
    const [pdf = ""] = keys.filter((key) => key.endsWith(".pdf"));
    const found = await ceph.client.send(new GetObjectCommand({ Bucket: desk.output, Key: pdf }));
    expect(found.ContentType).toBe("application/pdf");
    expect(parse(found.ContentDisposition ?? "").parameters.filename).toBe("甲年报.pdf");
    const told = await desk.store.read("错.json.error.json", { maxBytes: 1e6 });
    expect(told?.mediaType).toBe("application/problem+json");
    expect(JSON.parse(new TextDecoder().decode(told?.bytes))).toMatchObject({
      errors: [{ pointer: "/tables/disputes/review/total" }],
    });
  });

  it("finds what Ceph has not told of", async () => {
    const { put, results } = await openDesk("untold", 1);

    await put("2025/a b+c%.json", report("甲年报"));
    const keys = await results(1);

    expect(keys).toHaveLength(3);
    expect(keys[0]).toMatch(/^a b\+c%-[0-9a-f]{12}\/check\.json$/);
  });
});
