import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRuntimeApi } from "./runtime-api.ts";
import { startFunction } from "./start-function.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-function-"));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  join(folder, "index.mjs"),
  `export async function handler(event) {
    console.log("it began");
    process.exit(3);
  }`,
);

describe("the stand-in for Lambda", () => {
  it("tells of a call whose process has ended, and of those that come then", async () => {
    const running = await startFunction({ folder, handler: "index.handler" });

    const outcomes = [await running.invoke({}), await running.invoke({})];

    await running.stop();
    const why = expect.stringContaining("it began");
    expect(outcomes).toEqual(Array(2).fill({ type: "unanswered", why }));
  });

  it("leaves it to functions to end connections, however long they take to answer", async () => {
    const api = await openRuntimeApi(29);
    api.started.catch(() => undefined);

    const init = { method: "POST", body: "{}" };
    const { headers } = await fetch(`http://${api.address}/2018-06-01/runtime/init/error`, init);

    api.close();
    expect([headers.get("connection"), headers.get("keep-alive")]).toEqual(["keep-alive", null]);
  });
});
