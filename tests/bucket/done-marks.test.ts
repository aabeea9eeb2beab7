import { describe, expect, it } from "vitest";
import { doneMark, listDone } from "../../src/bucket/done-marks.ts";
import { runObject } from "../../src/bucket/run-object.ts";
import { broken, failingStore, good } from "../jobs/builders.ts";
import { desk, once } from "./builders.ts";

describe("the note that a state of an object is done", () => {
  it("is there once the result is, whether documents or a problem", async () => {
    const one = desk();
    const notices = [await one.put("a.json", good("年报")), await one.put("b.json", broken)];

    for (const notice of notices) await runObject(notice, once, one.tools);

    expect(await listDone(one.output)).toEqual(new Set(notices.map(doneMark)));
  });

  it("is not left of an object that could not be read: it may be readable later", async () => {
    const one = desk();

    await runObject({ bucket: "in", key: "上传/gone.json", tag: "1" }, once, one.tools);

    expect(await listDone(one.output)).toEqual(new Set());
  });

  it("is never there before the result", async () => {
    for (let failing = 0; ; failing++) {
      const one = desk();
      const notice = await one.put("a.json", good("年报"));
      const { store: output, calls } = failingStore(one.output, failing, "before");
      const failed = await runObject(notice, once, { ...one.tools, output }).catch(() => "failed");

      const marks = await listDone(one.output);
      const isChecked = (await one.outputKeys()).some((key) => key.endsWith("/check.json"));
      expect(marks.size === 0 || isChecked).toBe(true);
      if (calls() <= failing) return;
      expect(failed).toBe("failed");
    }
  });

  it("is another one for another bucket, key or tag, and none where there is no tag", () => {
    const notice = { bucket: "in", key: "a.json", tag: "1" };
    const others = [{ bucket: "on" }, { key: "b.json" }, { tag: "2" }, { version: "1" }];

    const marks = [{}, ...others].map((change) => doneMark({ ...notice, ...change }));

    expect(new Set(marks).size).toBe(4);
    expect(doneMark({ bucket: "in", key: "a.json" })).toBeUndefined();
  });
});
