import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fileKey,
  isOwnName,
  memberKey,
  resultNames,
  withoutTitle,
} from "../../src/bucket/result-names.ts";

const source = { bucket: "in", key: "上传/年 报+1%(终).json", state: "1" };
const bytes = (text: string) => Buffer.byteLength(text);

describe("the names of an object's results", () => {
  it("stand where the object's own name would", () => {
    const { identity, ...names } = resultNames(source);

    expect(identity).toMatch(/^[0-9a-f]{12}$/);
    expect(names).toEqual({
      folder: `上传/年 报+1%(终)-${identity}`,
      check: `上传/年 报+1%(终)-${identity}/check.json`,
      error: "上传/年 报+1%(终).json.error.json",
      laterError: `上传/年 报+1%(终).json.${identity}.error.json`,
    });
  });

  it("are others for another bucket, key or state", () => {
    const others = [{ bucket: "on" }, { key: "上传/年 报+1%(终).zip" }, { state: "2" }];
    const all = [{}, ...others].map((change) => resultNames({ ...source, ...change }).folder);

    expect(new Set(all).size).toBe(4);
  });

  it("are others for another file whose name reads the same", () => {
    const [one, other] = [source, { ...source, rawName: "%C4%EA.json" }].map(resultNames);

    expect(one?.folder).not.toBe(other?.folder);
  });

  it("are short enough for any store, however long a key or a title is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 1000 }),
        fc.string({ unit: "binary", maxLength: 1000 }),
        (key, title) => {
          const names = resultNames({ ...source, key: `${key}.json` });
          const keys = [names.check, names.laterError, fileKey(names, `${title}.fragment.html`)];

          expect(Math.max(...keys.map(bytes))).toBeLessThanOrEqual(1024);
        },
      ),
    );
  });

  it("keep the ending of a document whose title is cut", () => {
    const name = fileKey(resultNames(source), `${"年".repeat(300)}.fragment.html`);

    expect(name).toMatch(/\/年{60}\.fragment\.html$/);
  });
});

describe("the key of a report in a ZIP", () => {
  it.each([
    ["甲.json", "批/甲.json"],
    ["区/甲.json", "批/区/甲.json"],
    ["../../甲.json", "批/__/__/甲.json"],
    ["/etc//甲.json", "批/etc/甲.json"],
    ["./甲\u0000\u202e.json", "批/_/甲__.json"],
  ])("%j stays within a folder of the ZIP's name", (name, key) => {
    expect(memberKey("批.zip", name)).toBe(key);
  });
});

describe("a name of our own", () => {
  it.each([
    ["上传/年报-0123456789ab/check.json", true],
    ["a.json.error.json", true],
    ["a.json.0123456789ab.error.json", true],
    ["_nianbao/done/1.json", true],
    ["check.json", false],
    ["年报-终/check.json", false],
    ["error.json", false],
  ])("is known: %s", (key, expected) => {
    expect(isOwnName(key)).toBe(expected);
  });
});

describe("a key that the log may hold", () => {
  it.each([
    ["上传/年报-3f9a1c2e01ab/某区年报.docx", "上传/年报-3f9a1c2e01ab/*.docx"],
    ["上传/年报-3f9a1c2e01ab/check.json", "上传/年报-3f9a1c2e01ab/check.json"],
    ["年报.json.error.json", "年报.json.error.json"],
    ["jobs/requests/3c9d.zip", "jobs/requests/3c9d.zip"],
    ["", ""],
  ])("names no report's title: %j", (key, told) => {
    expect(withoutTitle(key)).toBe(told);
  });
});
