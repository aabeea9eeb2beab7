import { describe, expect, it } from "vitest";
import { runObject } from "../../src/bucket/run-object.ts";
import type { CheckOrder } from "../../src/jobs/maker.ts";
import { bytesOf } from "../jobs/builders.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { desk, once } from "./builders.ts";

const report = bytesOf(
  JSON.stringify({ sections: [{ body: { picture: { file: "图.png", alt: "图" } } }] }),
);

/** A desk that notes the pictures it was given with each report. */
function noting() {
  const seen: string[] = [];
  const one = desk();
  const readOrder: typeof one.tools.readOrder = ({ file, pictures = new Map() }, options) => {
    seen.push([...pictures].map(([name, bytes]) => `${name}=${Buffer.from(bytes)}`).join());
    return { text: Buffer.from(file).toString(), findings: [], options } as CheckOrder;
  };
  return { ...one, tools: { ...one.tools, readOrder }, seen };
}

describe("pictures in a bucket", () => {
  it("are read from beside the report, and are no reports themselves", async () => {
    const { tools, put, seen } = noting();
    const picture = await put("区/图.png", bytesOf("1"));

    expect(await runObject(picture, once, tools)).toEqual({ type: "ignored" });
    await runObject(await put("区/年报.json", report), once, tools);
    await runObject(await put("年报.json", report), once, tools);

    expect(seen).toEqual(["图.png=1", ""]);
  });

  it("make another state of the report when they change", async () => {
    const { tools, put, seen } = noting();
    for (const content of ["1", "1", "2"]) {
      await put("图.png", bytesOf(content));
      await runObject(await put("年报.json", report), once, tools);
    }

    expect(seen).toEqual(["图.png=1", "图.png=2"]);
  });

  it("that are too large are missing", async () => {
    const { tools, put, seen } = noting();
    await put("图.png", new Uint8Array(2000));

    await runObject(await put("年报.json", report), once, tools);

    expect(seen).toEqual([""]);
  });

  it("are found within a ZIP", async () => {
    const { tools, put, seen } = noting();
    const zip = await makeZip([
      { name: "甲/年报.json", bytes: Buffer.from(report) },
      { name: "甲/图.png", bytes: Buffer.from("1") },
    ]);

    await runObject(await put("批.zip", zip), once, tools);

    expect(seen).toEqual(["图.png=1"]);
  });
});
