import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openS3Client } from "../../functions/stores/s3-client.ts";
import { openS3Store } from "../../functions/stores/s3-store.ts";
import { filesOfCommandLine } from "../command-line-files.ts";
import {
  type Contract,
  contracts,
  demandedToken,
  type EventFunction,
  keyVariables,
  secretWord,
} from "./contracts.ts";
import { noticeOf } from "./notices.ts";
import { type CloudStore, openCloudStore } from "./object-store.ts";
import { packagedCloud } from "./packaged.ts";
import { startPackage } from "./start-package.ts";

const example = new URL("../../examples/huaiyin-2019.json", import.meta.url);
const report = readFileSync(example);
const [input, output] = ["in-1250000000", "out-1250000000"];
const about = { mediaType: "application/json" };

let expected: ReadonlyMap<string, Buffer>;

beforeAll(() => {
  expected = filesOfCommandLine(example);
});

type Stage = {
  readonly store: CloudStore;
  readonly events: EventFunction;
  /** Puts an object there; what the function tells its platform when it hears of it. */
  readonly deliver: (key: string, bytes: Uint8Array) => Promise<string | undefined>;
  /** The results whose keys begin so. */
  readonly results: (prefix: string) => string[];
  token: string;
};

async function openStage(
  contract: Contract,
  variables: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const { cloud, exclusive, startEvents } = contract;
  const { code } = await packagedCloud(cloud);
  const store = await openCloudStore({
    header: exclusive,
    ...demandedToken(contract, () => stage.token),
  });
  const events = await startEvents(code, {
    NIANBAO_FUNCTION: "events",
    NIANBAO_INPUT: `s3://${input}`,
    NIANBAO_OUTPUT: `s3://${output}`,
    NIANBAO_STORE_EXCLUSIVE: exclusive,
    AWS_ENDPOINT_URL_S3: store.endpoint,
    AWS_REGION: "cn-north-4",
    ...keyVariables(contract),
    ...variables,
  });
  const owner = async () => ({
    ...{ accessKeyId: "owner", secretAccessKey: "owner", sessionToken: stage.token },
    expiration: new Date(),
  });
  const client = openS3Client({ pathStyle: true, endpoint: store.endpoint, keys: owner });
  const bucket = openS3Store(client, { bucket: input, prefix: "" }, { exclusiveBy: exclusive });
  const stage: Stage = {
    store,
    events,
    deliver: async (key, bytes) => {
      const tag = (await bucket.create(key, bytes, about)) ?? "";
      const put = { bucket: input, key, size: bytes.length, tag };
      return await events.send(noticeOf(cloud, put), stage.token);
    },
    results: (prefix) => store.keys(output).filter((key) => key.startsWith(prefix)),
    token: "first",
  };
  return stage;
}

describe.each(contracts)("the packaged event function of %s", (_, contract) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(contract);
  });

  afterAll(async () => {
    await stage?.events.stop();
    await stage?.store.close();
  });

  it("makes the command line's very bytes of a report that is put into a bucket", async () => {
    const told = await stage.deliver("上传/年 报+1%(终).json", report);

    expect(told, stage.events.running.log()).toBeUndefined();
    const made = stage.results("上传/").filter((key) => !key.endsWith("check.json"));
    expect(made.map((key) => key.replace(/^.*\./, "."))).toEqual([".docx", ".pdf"]);
    for (const key of made) {
      const { bytes } = stage.store.find(`${output}/${key}`);
      expect(bytes.equals(expected.get(key.replace(/^.*\./, ".")) ?? Buffer.of())).toBe(true);
    }
    expect(stage.results("上传/").filter((key) => key.endsWith("check.json"))).toHaveLength(1);
  });

  it("goes on after it was frozen for longer than its keys and connections last", async () => {
    const thaw = await stage.events.running.freeze();
    stage.token = "second";
    stage.store.hangUp();
    thaw();

    expect(await stage.deliver("醒来/a.json", report), stage.events.running.log()).toBeUndefined();

    expect(stage.results("醒来/")).toHaveLength(3);
  });

  it.each([
    ["of another kind", '{"type":"Timer"}'],
    ["that is no JSON", "年报"],
    ["without a word", ""],
  ])("tells its platform, in Chinese, of an event %s", async (_, event) => {
    expect(await stage.events.send(event, stage.token)).toContain("通知读不出");
  });

  // Keys that stay never expire.
  it.skipIf(contract.hasFixedKeys)(
    "has an event come again while the store lets nobody in, and works on it then",
    async () => {
      const old = stage.token;
      const { size, tag } = stage.store.find(`${input}/醒来/a.json`);
      const put = { bucket: input, key: "再来/a.json", size, tag };
      stage.token = "third";

      expect(await stage.events.send(noticeOf(contract.cloud, put), old)).toContain("StoreError");

      expect(await stage.deliver(put.key, report), stage.events.running.log()).toBeUndefined();
      expect(stage.results("再来/")).toHaveLength(3);
    },
  );

  it("writes neither keys nor words of a report into its log", () => {
    expect(stage.events.running.log()).toContain('"event":"object"');
    expect(stage.events.running.log()).not.toMatch(/槐荫|政府/);
    expect(stage.events.running.log()).not.toContain(secretWord);
  });
});

describe("an event function whose time is up", () => {
  it("begins nothing, and has the event come again", async () => {
    const [, contract] = contracts[0] ?? [];
    if (!contract) throw new Error("no contract");
    const stage = await openStage(contract, { NIANBAO_CALL_SECONDS: "45" });

    expect(await stage.deliver("a.json", report)).toContain("Unfinished");

    expect(stage.results("a")).toEqual([]);
    await stage.events.stop();
    await stage.store.close();
  });
});

describe("the event function of FC", () => {
  it("answers nobody but its platform", async () => {
    const { code } = await packagedCloud("fc");
    const places = { NIANBAO_INPUT: "s3://in", NIANBAO_OUTPUT: "s3://out" };
    const running = startPackage(`${code}/bootstrap`, { NIANBAO_FUNCTION: "events", ...places });
    const url = await running.url;
    const headers = { "x-fc-control-path": "/http-invoke" };

    const answers = await Promise.all([
      fetch(`${url}/invoke`, { method: "POST", body: "{}", headers }),
      fetch(`${url}/v1/documents`, { method: "POST", body: "{}" }),
      fetch(url),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await running.stop()).toBe(0);
  });

  it("says in its log what it passes over, of a bucket that is none of its own", async () => {
    const [, contract] = contracts[0] ?? [];
    const { code } = await packagedCloud("fc");
    const jobs = { NIANBAO_FUNCTION: "events", NIANBAO_STORE: "s3://work" };
    const events = await contract?.startEvents(code, jobs);
    const put = { bucket: "other", key: "a.json", size: 1, tag: "t" };

    expect(await events?.send(noticeOf("fc", put), "first")).toBeUndefined();

    expect(events?.running.log()).toContain('"event":"object","object":"t","end":"ignored"');
    await events?.stop();
  });

  it("does not start without places, and says which", async () => {
    const { code } = await packagedCloud("fc");
    const running = startPackage(`${code}/bootstrap`, { NIANBAO_FUNCTION: "events" });

    expect(await running.ended).toBe(1);
    expect(running.log()).toContain("NIANBAO_INPUT");
  });
});
