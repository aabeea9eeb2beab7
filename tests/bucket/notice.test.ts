import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNotices } from "../../src/bucket/notice.ts";

/** An event as its store sends it, with the key put in as that store writes it. */
function event(source: string, key: string): Record<string, unknown> {
  const text = readFileSync(new URL(`events/${source}.json`, import.meta.url), "utf8");
  const written = (value: string) => JSON.stringify(value).slice(1, -1);
  // As functions, since a text may hold what means the match.
  const whole = text
    .replaceAll('@key@"', () => `${written(key)}"`)
    .replace(/@json (\w+)@/, (_, inner) => written(JSON.stringify(event(inner, key))))
    .replace(/@base64 (\w+)@/, (_, inner) =>
      Buffer.from(JSON.stringify(event(inner, key))).toString("base64"),
    );
  return JSON.parse(whole);
}

/** The events by how they write keys: as they are, as Amazon S3 does, or with slashes coded, too. */
const plain = ["ceph", "eventbridge", "oss", "oss-eventbridge", "oss-mns", "cloudevents"];
const plainOfTencent = ["cos", "cos-ckafka", "cos-cmq"];
const slashes = ["minio", "obs", "obs-smn", "obs-smn-function", "obs-eventgrid"];

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
      ...slashes.map((source) => event(source, minio)),
      ...[...plain, ...plainOfTencent].map((source) => event(source, key)),
    ];

    const read = events.map((one) => readNotices(one)?.map((notice) => notice.key));

    expect(read).toEqual(events.map(() => [key]));
  });

  it("is the one that was put, whatever characters it has", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (key) => {
        const form = encodeURIComponent(key).replaceAll("%20", "+");
        const events = [
          ...["aws", ...slashes].map((source) => event(source, form)),
          ...[...plain, ...plainOfTencent].map((source) => event(source, key)),
        ];

        const read = events.map((one) => readNotices(one)?.[0]?.key);

        expect(read).toEqual(events.map(() => key));
      }),
      { numRuns: 50 },
    );
  });

  it("is taken as it is where a store forgets to encode it", () => {
    expect(readNotices(event("aws", "1%.json"))).toMatchObject([{ key: "1%.json" }]);
  });

  it.each(["年 报+1%25.json", "a b%41.json"])(
    "is taken as it is where EventGrid was told not to encode it: %j",
    (key) => {
      expect(readNotices(event("obs-eventgrid", key))).toMatchObject([{ key }]);
    },
  );
});

const state = { bucket: "reports", size: 1024, tag: "d41d8cd98f00b204e9800998ecf8427e" };
/** Alibaba writes it with capitals. */
const ossState = { ...state, tag: "D41D8CD98F00B204E9800998ECF8427E" };
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

  it.each([
    ["oss", ossState],
    ["oss-eventbridge", ossState],
    ["oss-mns", ossState],
    ["cos", { ...state, bucket: "reports-1250000000" }],
    ["cos-ckafka", { ...state, bucket: "reports-1250000000" }],
    ["cos-cmq", { ...state, bucket: "reports-1250000000" }],
    ["obs", state],
    ["obs-smn", state],
    ["obs-smn-function", state],
    ["obs-eventgrid", state],
    ["cloudevents", state],
  ] as const)("by way of a cloud, %s, names the object's state", (source, expected) => {
    expect(readNotices(event(source, "a.json"))).toEqual([{ key: "a.json", ...expected }]);
  });

  it("of OBS names the version in a bucket that keeps versions", () => {
    const message = JSON.stringify(event("obs", "a.json"));
    const versioned = message.replace('"versionId":"null"', '"versionId":"G001011A0F057D2A5"');

    expect(readNotices(JSON.parse(versioned))).toMatchObject([{ version: "G001011A0F057D2A5" }]);
  });

  it("of COS without the tag, as its documents have it, names the object only", () => {
    const { Records } = JSON.parse(JSON.stringify(event("cos", "a.json")));
    delete Records[0].cos.cosObject.meta.ETag;

    expect(readNotices({ Records })).toEqual([
      { bucket: "reports-1250000000", key: "a.json", size: 1024 },
    ]);
  });

  it("of a link in OSS does not name the link's state, which is not that of what is read", () => {
    const link = JSON.stringify(event("oss", "a.json")).replace("PutObject", "PutSymlink");

    expect(readNotices(JSON.parse(link))).toEqual([{ bucket: "reports", key: "a.json" }]);
  });

  it.each(["oss", "cos", "obs"])("of %s may tell of several objects", (source) => {
    const [one, other] = [event(source, "a.json"), event(source, "b.json")];
    const [list = ""] = Object.keys(one);
    const both = { [list]: [one[list], other[list]].flat() };

    expect(readNotices(both)?.map(({ key }) => key)).toEqual(["a.json", "b.json"]);
  });

  it("may come as a CloudEvent in the binary form, whose body is the data alone", () => {
    for (const source of ["cloudevents", "oss-eventbridge", "obs-eventgrid"]) {
      const { data } = event(source, "a.json");

      expect(readNotices(data)).toMatchObject([{ bucket: "reports", key: "a.json" }]);
    }
  });

  it("may come as a CloudEvent whose data is in Base64, or as a batch of them", () => {
    const { data, ...attributes } = event("cloudevents", "a.json");
    const coded = Buffer.from(JSON.stringify(data)).toString("base64");
    const batch = [{ ...attributes, data_base64: coded }, event("oss-eventbridge", "b.json")];

    expect(readNotices(batch)?.map(({ key }) => key)).toEqual(["a.json", "b.json"]);
  });

  it.each([
    ["cloudevents", '"ObjectCreated:Put"', '"ObjectRemoved:Delete"'],
    ["oss-eventbridge", '"ObjectCreated:PostObject"', '"ObjectRemoved:DeleteObject"'],
    ["obs-eventgrid", '"ObjectCreated:Put"', '"ObjectRemoved:Delete"'],
  ])(
    "tells of nothing in %s of a removal, which its data says in every form",
    (source, ...words) => {
      const { data, ...attributes } = named(source, ...words) as Record<string, unknown>;
      const coded = Buffer.from(JSON.stringify(data)).toString("base64");

      expect(readNotices({ ...attributes, data })).toEqual([]);
      expect(readNotices({ ...attributes, data_base64: coded })).toEqual([]);
      expect(readNotices(data)).toEqual([]);
      expect(readNotices(JSON.stringify(data))).toEqual([]);
    },
  );

  it("may come as text, in Base64, too, as a queue of MNS gives it", () => {
    const text = JSON.stringify(event("oss", "年报.json"));
    const coded = Buffer.from(text).toString("base64");

    expect([text, coded].map((one) => readNotices(one)?.[0]?.key)).toEqual([
      "年报.json",
      "年报.json",
    ]);
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
    ["a trial of another store", { Service: "OBS", Event: "obs:TestEvent", Bucket: "reports" }],
    ["a removal in OSS", named("oss", "PutObject", "DeleteObject", "Created", "Removed")],
    ["a part of an upload to OSS", named("oss", "PutObject", "UploadPart")],
    ["the begin of an upload to OSS", named("oss", "PutObject", "InitiateMultipartUpload")],
    ["a removal in COS", named("cos", "ObjectCreated:Put", "ObjectRemove:Delete")],
    ["a removal in OBS", named("obs", "ObjectCreated:Put", "ObjectRemoved:DeleteMarkerCreated")],
    [
      "a removal by EventGrid",
      named("obs-eventgrid", '"ObjectCreated:Put"', '"ObjectRemoved:Delete"'),
    ],
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
    ["a COS key without its account and bucket", named("cos", "/1250000000/reports/", "")],
    ["a message of which one part is unknown", { Records: [record("a"), { Ckafka: {} }] }],
    ["a message of CKafka that is no JSON", { Records: [{ Ckafka: { msgBody: "hello" } }] }],
    ["a topic that asks for confirmation", { type: "SubscriptionConfirmation", message: "{}" }],
    ["a CloudEvent of something else", { specversion: "1.0", type: "x", data: { name: "test" } }],
    ["a message inside far too many others", Array.from({ length: 9 }).reduce((m) => [m], {})],
    ["a message of SNS that is no JSON", { Type: "Notification", Message: "hello" }],
  ])("cannot be read, and is not passed over: %s", (_, message) => {
    expect(readNotices(message)).toBeUndefined();
  });
});

/** An event of a store in which some words are others. */
function named(source: string, ...words: readonly string[]): unknown {
  let text = JSON.stringify(event(source, "a.json"));
  for (let at = 0; at < words.length; at += 2) {
    text = text.replace(words[at] ?? "", words[at + 1] ?? "");
  }
  return JSON.parse(text);
}

function record(key: string): Record<string, unknown> {
  const { Records } = event("aws", key) as { Records: Record<string, unknown>[] };
  return Records[0] ?? {};
}
