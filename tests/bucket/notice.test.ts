import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNotices } from "../../src/bucket/notice.ts";

type EventSource = "aws" | "minio" | "ceph" | "eventbridge";

/** An event as its store sends it, with the key put in as that store writes it. */
function event(source: EventSource, key: string): Record<string, unknown> {
  const text = readFileSync(new URL(`events/${source}.json`, import.meta.url), "utf8");
  const written = `${JSON.stringify(key).slice(1, -1)}"`;
  // As a function, since a text may hold what means the match.
  return JSON.parse(text.replaceAll('@key@"', () => written));
}

/** Each key as it is, as Amazon S3 writes it, and as MinIO does. */
const keys: readonly (readonly [string, string, string])[] = [
  [
    "上传/年 报+1%(终).json",
    "%E4%B8%8A%E4%BC%A0/%E5%B9%B4+%E6%8A%A5%2B1%25%28%E7%BB%88%29.json",
    "%E4%B8%8A%E4%BC%A0%2F%E5%B9%B4+%E6%8A%A5%2B1%25%28%E7%BB%88%29.json",
  ],
  ["1%.json", "1%25.json", "1%25.json"],
  ["%ZZ.json", "%25ZZ.json", "%25ZZ.json"],
  ["a%20b+c.json", "a%2520b%2Bc.json", "a%2520b%2Bc.json"],
  ["a&b=c;d.json", "a%26b%3Dc%3Bd.json", "a%26b%3Dc%3Bd.json"],
  ['"引号".json', "%22%E5%BC%95%E5%8F%B7%22.json", "%22%E5%BC%95%E5%8F%B7%22.json"],
  ["𠮷/\u{20000}.json", "%F0%A0%AE%B7/%F0%A0%80%80.json", "%F0%A0%AE%B7%2F%F0%A0%80%80.json"],
  ["a+b.json", "a%2Bb.json", "a%2Bb.json"],
  ["%2B.json", "%252B.json", "%252B.json"],
  ["年报😀.json", "%E5%B9%B4%E6%8A%A5%F0%9F%98%80.json", "%E5%B9%B4%E6%8A%A5%F0%9F%98%80.json"],
  [" 空格 .json", "+%E7%A9%BA%E6%A0%BC+.json", "+%E7%A9%BA%E6%A0%BC+.json"],
];

describe("the key in a store's event", () => {
  it.each(keys)("is %j", (key, aws, minio) => {
    const events = [
      event("aws", aws),
      event("minio", minio),
      event("ceph", key),
      event("eventbridge", key),
    ];

    const read = events.map((one) => readNotices(one)?.map((notice) => notice.key));

    expect(read).toEqual([[key], [key], [key], [key]]);
  });

  it("is the one that was put, whatever characters it has", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (key) => {
        const form = encodeURIComponent(key).replaceAll("%20", "+");
        const events = [event("aws", form), event("minio", form), event("ceph", key)];

        const read = events.map((one) => readNotices(one)?.[0]?.key);

        expect(read).toEqual([key, key, key]);
      }),
    );
  });

  it("is taken as it is where a store forgets to encode it", () => {
    expect(readNotices(event("aws", "1%.json"))).toMatchObject([{ key: "1%.json" }]);
  });
});

const state = { bucket: "reports", size: 1024, tag: "d41d8cd98f00b204e9800998ecf8427e" };
const version = "096fKKXTRTtl3on89fVO.nfljtsv6qko";

describe("a store's event", () => {
  it.each([
    ["aws", { ...state, version }],
    ["minio", state],
    ["ceph", state],
    ["eventbridge", { ...state, version }],
  ] as const)("of %s names the object's state", (source, expected) => {
    expect(readNotices(event(source, "a.json"))).toEqual([{ key: "a.json", ...expected }]);
  });

  it("may leave out the tag, as Ceph does of an upload in parts", () => {
    const text = JSON.stringify(event("ceph", "a.json")).replace(state.tag, "");

    expect(readNotices(JSON.parse(text))).toEqual([
      { bucket: "reports", key: "a.json", size: 1024 },
    ]);
  });

  it("may come inside a message of SNS", () => {
    const message = { Type: "Notification", Message: JSON.stringify(event("aws", "a.json")) };

    expect(readNotices(message)).toMatchObject([{ bucket: "reports", key: "a.json" }]);
  });

  it.each([
    ["a trial of the queue", { Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "reports" }],
    ["no record", { Records: [] }],
    ["a removal", { Records: [{ ...record("a.json"), eventName: "ObjectRemoved:Delete" }] }],
    ["a removal by MinIO", { Records: [{ ...record("a.json"), eventName: "s3:ObjectRemoved:X" }] }],
    ["EventBridge's other news", { ...event("eventbridge", "a"), "detail-type": "Object Deleted" }],
  ])("tells of nothing to do: %s", (_, message) => {
    expect(readNotices(message)).toEqual([]);
  });

  it.each([
    ["no object", []],
    ["nothing known", { hello: "world" }],
    ["a record without a key", { Records: [{ eventSource: "aws:s3", s3: { object: {} } }] }],
    [
      "a source that writes keys nobody knows how",
      { Records: [{ ...record("a"), eventSource: "x" }] },
    ],
    ["a message of SNS that is no JSON", { Type: "Notification", Message: "hello" }],
  ])("cannot be read, and is not passed over: %s", (_, message) => {
    expect(readNotices(message)).toBeUndefined();
  });
});

function record(key: string): Record<string, unknown> {
  const { Records } = event("aws", key) as { Records: Record<string, unknown>[] };
  return Records[0] ?? {};
}
