import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfCommandLine } from "../command-line-files.ts";
import { signRequest } from "../http/sign-request.ts";
import { makeZip } from "../jobs/make-zip.ts";
import {
  type Contract,
  demandedToken,
  httpContracts,
  keyVariables,
  secretWord,
} from "./contracts.ts";
import { noticeOf } from "./notices.ts";
import { type CloudStore, openCloudStore } from "./object-store.ts";
import { packagedCloud } from "./packaged.ts";
import { type RunningPackage, startPackage } from "./start-package.ts";

const example = new URL("../../examples/huaiyin-2019.json", import.meta.url);
const report = new Uint8Array(readFileSync(example));
const json = { "content-type": "application/json" };
const secret = randomBytes(32).toString("base64");
const keys = JSON.stringify({ keys: [{ id: "portal", secrets: [{ secret }] }] });
const work = "work-1250000000";

let expected: ReadonlyMap<string, Buffer>;

beforeAll(() => {
  expected = filesOfCommandLine(example);
});

type Stage = {
  readonly store: CloudStore;
  readonly http: RunningPackage;
  /** What is in the environment of both of its functions. */
  readonly variables: Readonly<Record<string, string>>;
  /** A call as the platform hands it on. */
  readonly call: (path: string, init?: RequestInit) => Promise<Response>;
  /** The role's keys from now on. */
  token: string;
};

async function openStage(contract: Contract): Promise<Stage> {
  const { code } = await packagedCloud(contract.cloud);
  const store = await openCloudStore({
    header: contract.exclusive,
    ...demandedToken(contract, () => stage.token),
  });
  const variables = {
    NIANBAO_STORE: `s3://${work}`,
    NIANBAO_STORE_EXCLUSIVE: contract.exclusive,
    AWS_ENDPOINT_URL_S3: store.endpoint,
    AWS_REGION: "cn-north-4",
    NIANBAO_KEYS: keys,
    ...keyVariables(contract),
  };
  const http = startPackage(`${code}/${contract.startFile}`, {
    ...variables,
    NIANBAO_FUNCTION: "http",
  });
  const url = await http.url;
  const call = (path: string, init: RequestInit = {}) => {
    const headers = { ...(init.headers as object), ...contract.httpHeaders(stage.token) };
    return fetch(url + path, { redirect: "manual", ...init, headers });
  };
  const stage: Stage = { store, http, variables, call, token: "first" };
  return stage;
}

/** A call that is signed as portals sign it. */
function signed(
  target: string,
  init: { method?: string; body?: Uint8Array<ArrayBuffer>; headers?: object } = {},
) {
  const { method = "POST", body, headers } = init;
  const signature = signRequest({
    ...{ method, target, keyId: "portal", secret, nonce: randomUUID() },
    ...(body && { body }),
    created: Math.floor(Date.now() / 1000),
  });
  return {
    method,
    ...(body && { body }),
    headers: { ...headers, ...signature },
  };
}

/** So many short paragraphs that the page is longer than some platforms take. */
function longReport(): Uint8Array<ArrayBuffer> {
  const draft = JSON.parse(new TextDecoder().decode(report));
  const introduction = Array.from({ length: 60_000 }, () => "年报。");
  return new TextEncoder().encode(JSON.stringify({ ...draft, introduction }));
}

/** Has a batch of one report made. */
function submit({ call }: Stage): Promise<Response> {
  const target = "/v1/batches?format=docx";
  const headers = { "content-type": "application/zip" };
  const body = new Uint8Array(makeZip([{ name: "槐荫区.json", bytes: report }]));
  return call(target, signed(target, { body, headers }));
}

describe.each(httpContracts)("the packaged HTTP function of %s", (_, contract) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(contract);
  });

  afterAll(async () => {
    await stage?.http.stop("SIGKILL");
    await stage?.store.close();
  });

  it.each([
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["pdf", "application/pdf"],
    ["html", "text/html; charset=utf-8"],
  ])("makes the command line's very bytes of an uploaded report: %s", async (format, type) => {
    const target = `/v1/documents?format=${format}`;

    const answer = await stage.call(target, signed(target, { body: report, headers: json }));

    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.equals(expected.get(`.${format}`) ?? Buffer.of())).toBe(true);
  });

  it("shows the page and says that it is well to anybody", async () => {
    const [page, health] = [await stage.call("/"), await stage.call("/healthz")];

    expect([page.status, health.status]).toEqual([200, 200]);
    expect(await page.text()).toContain("<html");
  });

  it("leaves it to its platform to end connections, which would end as it wakes up", async () => {
    const { headers } = await stage.call("/healthz");

    expect([headers.get("connection"), headers.get("keep-alive")]).toEqual(["keep-alive", null]);
  });

  it("sends the caller to the bucket for an answer that the platform does not take", async () => {
    const target = "/v1/documents?format=html-fragment";

    const answer = await stage.call(target, signed(target, { body: longReport(), headers: json }));

    expect(answer.status).toBe(contract.cloud === "fc" ? 200 : 303);
    const whole = answer.ok ? answer : await fetch(answer.headers.get("location") ?? "");
    const bytes = await whole.arrayBuffer();
    expect(bytes.byteLength).toBeGreaterThan(6 * 1024 * 1024);
  });

  it("refuses who does not sign, and takes no event from a caller", async () => {
    const plain = await stage.call("/v1/documents?format=pdf", { method: "POST", body: "{}" });
    const event = await stage.call("/event-invoke", { method: "POST", body: "{}" });

    expect([plain.status, event.status]).toEqual([401, 404]);
  });

  it("goes on after it was frozen for longer than its keys and connections last", async () => {
    expect((await submit(stage)).status).toBe(202);

    const thaw = await stage.http.freeze();
    stage.token = "second";
    stage.store.hangUp();
    thaw();

    expect((await submit(stage)).status, stage.http.log()).toBe(202);
  });

  it("takes a batch that the jobs function runs, and hands out a link to the result", async () => {
    const { code } = await packagedCloud(contract.cloud);
    const jobs = await contract.startEvents(code, {
      ...stage.variables,
      NIANBAO_FUNCTION: "events",
    });
    const taken = await submit(stage);
    const path = taken.headers.get("location") ?? "";

    const key = `jobs/requests/${path.split("/").at(-1)}.zip`;
    expect(stage.store.keys(work)).toContain(key);
    const { size, tag } = stage.store.find(`${work}/${key}`);
    const notice = noticeOf(contract.cloud, { bucket: work, key, size, tag });
    expect(await jobs.send(notice, stage.token), jobs.running.log()).toBeUndefined();

    const get = (where: string) => stage.call(where, signed(where, { method: "GET" }));
    expect(await (await get(path)).json()).toMatchObject({ state: "done", made: 1 });
    const result = await get(`${path}/result`);
    const zip = await fetch(result.headers.get("location") ?? "");
    expect([result.status, zip.headers.get("content-type")]).toEqual([303, "application/zip"]);
    await jobs.stop();
  });

  it("writes neither keys nor words of a report into its log", () => {
    expect(stage.http.log()).toContain('"event":"request"');
    expect(stage.http.log()).not.toMatch(/槐荫|政府/);
    expect(stage.http.log()).not.toContain(secretWord);
  });

  it("ends when its platform asks for it", async () => {
    expect(await stage.http.stop()).toBe(0);
  });
});

describe("the HTTP function of FC", () => {
  it.each(["/initialize", "/pre-freeze", "/pre-stop"])("says yes to %s", async (path) => {
    const { code } = await packagedCloud("fc");
    const http = startPackage(`${code}/bootstrap`, {
      NIANBAO_FUNCTION: "http",
      NIANBAO_OPEN: "true",
    });

    const headers = { "x-fc-control-path": path };
    const answer = await fetch((await http.url) + path, { method: "POST", headers });

    expect(answer.status).toBe(200);
    await http.stop();
  });

  it.each([
    ["anyone could call", {}, "谁都能调用"],
    [
      "the keys of callers are wrong",
      { NIANBAO_KEYS: '{"keys":[{}]}' },
      "密钥设置（NIANBAO_KEYS）有",
    ],
  ])("does not start where %s", async (_, variables, words) => {
    const { code } = await packagedCloud("fc");
    const http = startPackage(`${code}/bootstrap`, { NIANBAO_FUNCTION: "http", ...variables });

    expect(await http.ended).toBe(1);
    expect(http.log()).toContain(words);
  });
});
