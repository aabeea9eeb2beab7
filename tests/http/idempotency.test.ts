import { describe, expect, it } from "vitest";
import {
  type Identified,
  idempotencyName,
  idempotently,
} from "../../src/http/idempotency/idempotency.ts";
import { Problem } from "../../src/http/problem.ts";
import { problemStatus } from "../../src/messages/problems/problems.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type Store, StoreError } from "../../src/store/store.ts";
import { stoppedClock } from "./gate/builders.ts";

/** A server that counts how often it works, and says so in its answer. */
function openServer(store: Store = openMemoryStore()) {
  const clock = stoppedClock();
  const state = { runs: 0, status: 202 };
  const run = async () => {
    state.runs += 1;
    return Response.json(
      { run: state.runs },
      { status: state.status, headers: { location: "/j" } },
    );
  };
  const call = (wish: Partial<Identified> = {}, work = run) =>
    answerOf(
      idempotently(
        { key: "k1", caller: { id: "portal-1" }, asked: ["POST", "{}"], answer: "kept", ...wish },
        { idempotency: store, clock: clock.now },
        work,
      ),
    );
  return { call, clock, state, store };
}

async function answerOf(call: Promise<Response>): Promise<string> {
  try {
    const response = await call;
    return `${response.status} ${response.headers.get("location")} ${await response.text()}`;
  } catch (error) {
    if (error instanceof Problem) return `${problemStatus(error.code)} ${error.code}`;
    throw error;
  }
}

const first = '202 /j {"run":1}';
const second = '202 /j {"run":2}';

describe("a request with an Idempotency-Key", () => {
  it("is run once and answered alike ever after, status, headers and body", async () => {
    const { call, state } = openServer();

    const answers = [await call(), await call(), await call()];

    expect(answers).toEqual([first, first, first]);
    expect(state.runs).toBe(1);
  });

  it("is run each time without a key", async () => {
    const { call } = openServer();

    expect([await call({ key: undefined }), await call({ key: undefined })]).toEqual([
      first,
      second,
    ]);
  });

  it("is run once of many at the same time; the others are told that it is running", async () => {
    const { call, state } = openServer();

    const answers = await Promise.all(Array.from({ length: 8 }, () => call()));

    expect(answers.filter((one) => one === first)).toHaveLength(1);
    expect(answers.filter((one) => one === "409 idempotency-running")).toHaveLength(7);
    expect(state.runs).toBe(1);
  });

  it("is refused with something else under the same key", async () => {
    const { call, state } = openServer();
    await call();

    expect(await call({ asked: ["POST", '{"year":2024}'] })).toBe("422 idempotency-reused");
    expect(await call({ asked: ["POST{}"] })).toBe("422 idempotency-reused");
    expect(state.runs).toBe(1);
  });

  it("is another one for another caller", async () => {
    const { call } = openServer();
    await call();

    expect(await call({ caller: { id: "portal-2" } })).toBe(second);
    expect(await call({ caller: undefined })).toBe('202 /j {"run":3}');
  });

  it.each([
    ["of 255 characters", "k".repeat(255), first],
    ["in quotes", '"k1"', first],
    ["of 256 characters", "k".repeat(256), "400 idempotency-key"],
    ["of none", "", "400 idempotency-key"],
    ["of none in quotes", '""', "400 idempotency-key"],
    ["with a blank", "a b", "400 idempotency-key"],
    ["given twice", "a, b", "400 idempotency-key"],
    ["with a letter beyond ASCII", "é", "400 idempotency-key"],
    ["with half its quotes", '"k1', "400 idempotency-key"],
  ])("has a key %s", async (_, key, answer) => {
    expect(await openServer().call({ key })).toBe(answer);
  });

  it("is the same with quotes around the key and without", async () => {
    const { call } = openServer();
    await call({ key: "k1" });

    expect(await call({ key: '"k1"' })).toBe(first);
  });

  it("is run again after an answer of 500 and above", async () => {
    const { call, state } = openServer();
    state.status = 503;
    await call();
    state.status = 202;

    expect([await call(), await call()]).toEqual([second, second]);
  });

  it("is run again after something was thrown", async () => {
    const { call } = openServer();
    const busy = await call({}, async () => {
      throw new Problem("busy", { seconds: 1 });
    });

    expect([busy, await call()]).toEqual(["429 busy", first]);
  });

  it("keeps the answer that something cannot be done", async () => {
    const { call, state } = openServer();
    state.status = 422;

    expect([await call(), await call()]).toEqual(['422 /j {"run":1}', '422 /j {"run":1}']);
  });

  it("is made again where the answer follows from what is asked, but never for something else", async () => {
    const { call } = openServer();

    const answers = [
      await call({ answer: "made-again" }),
      await call({ answer: "made-again" }),
      await call({ answer: "made-again", asked: ["POST", "[]"] }),
    ];

    expect(answers).toEqual([first, second, "422 idempotency-reused"]);
  });

  it("is taken over from a run that died, after a quarter of an hour", async () => {
    const { call, clock } = openServer();
    const dead = new Promise<Response>(() => {});
    void call({}, () => dead);

    clock.pass(119);
    const early = await call();
    clock.pass(1);
    const late = await call();

    expect([early, late]).toEqual(["409 idempotency-running", first]);
  });

  it("keeps the answer of whoever took over when the slow one comes back", async () => {
    const { call, clock } = openServer();
    let wake: (response: Response) => void = () => {};
    const slow = call({}, () => new Promise((resolve) => (wake = resolve)));
    await Promise.resolve();
    clock.pass(2 * 60);
    await call();
    wake(Response.json("slow"));
    await slow;

    expect(await call()).toBe(first);
  });

  it("may use its key for something else after a day", async () => {
    const { call, clock } = openServer();
    await call();
    clock.pass(24 * 60 * 60);

    expect(await call({ asked: ["POST", "[]"] })).toBe(second);
  });

  it("has its answer even when the store fails at the end", async () => {
    const store = openMemoryStore();
    const failing: Store = {
      ...store,
      replace: async (key) => {
        throw new StoreError("unavailable", key);
      },
    };
    const { call } = openServer(failing);

    expect([await call(), await call()]).toEqual([first, "409 idempotency-running"]);
  });

  it("needs no store to be run, only a right key", async () => {
    const facts = { caller: undefined, asked: [], answer: "kept" } as const;
    const run = async () => new Response("run");
    const clock = stoppedClock().now;

    expect(await answerOf(idempotently({ ...facts, key: "k" }, { clock }, run))).toBe(
      "200 null run",
    );
    expect(await answerOf(idempotently({ ...facts, key: "" }, { clock }, run))).toBe(
      "400 idempotency-key",
    );
  });

  it("has a name fit for a job's id, its caller's own", () => {
    const name = idempotencyName("k1", { id: "portal-1" });

    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(idempotencyName("k1", { id: "portal-2" })).not.toBe(name);
    expect(idempotencyName("1k1", { id: "portal-" })).not.toBe(name);
  });

  it("leaves neither key nor payload in the store", async () => {
    const { call, store } = openServer();
    await call({ key: "my-key", asked: ["POST", "年报正文"], answer: "made-again" });

    const keys: string[] = [];
    for await (const one of store.list("")) keys.push(one.key);
    const bytes = await store.read(keys[0] ?? "", { maxBytes: 10_000 });

    const kept = `${keys[0]} ${Buffer.from(bytes?.bytes ?? []).toString()}`;
    expect(kept).toContain("done");
    expect(kept).not.toMatch(/my-key|年报|portal/);
  });
});
