import type { IncomingMessage, ServerResponse } from "node:http";
import { compareKeys } from "../../src/store/compare-keys.ts";

export type Stored = {
  readonly bytes: Buffer;
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
};

export function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message/></Error>`);
}

/** What was put; conditions of reading are kept, as all of these stores do. */
export function writeObject(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  stored: Stored | undefined,
): void {
  if (!stored) {
    refuse(response, 404, "NoSuchKey");
    return;
  }
  const wanted = headers["if-match"]?.replaceAll('"', "");
  if (wanted !== undefined && wanted !== stored.tag) {
    refuse(response, 412, "PreconditionFailed");
    return;
  }
  const length = stored.bytes.length;
  response.writeHead(200, {
    ...{ ...stored.headers, etag: `"${stored.tag}"`, "content-length": length },
  });
  response.end(method === "HEAD" ? undefined : stored.bytes);
}

const keysOnPage = 100;

type Found = {
  readonly keys: readonly string[];
  readonly find: (key: string) => Stored | undefined;
};

/** Keys encoded as web forms are, so that XML can hold them; pages go on behind their last key. */
export function writeList(
  response: ServerResponse,
  query: URLSearchParams,
  { keys, find }: Found,
): void {
  const last = query.get("continuation-token");
  // By the key itself: others may have come before it since.
  const left = keys.filter((key) => last === null || compareKeys(key, last) > 0);
  const page = left.slice(0, keysOnPage);
  const contents = page.map((key) => {
    const { bytes, tag } = find(key) ?? { bytes: "", tag: "" };
    const name = encodeURIComponent(key).replaceAll("%20", "+");
    const state = `<ETag>&quot;${tag}&quot;</ETag><Size>${bytes.length}</Size>`;
    return `<Contents><Key>${name}</Key>${state}</Contents>`;
  });
  const token = (page.at(-1) ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const more =
    left.length > page.length
      ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${token}</NextContinuationToken>`
      : "<IsTruncated>false</IsTruncated>";
  response.writeHead(200, { "content-type": "application/xml" });
  const whole = `<EncodingType>url</EncodingType>${contents.join("")}${more}`;
  response.end(`<?xml version="1.0"?><ListBucketResult>${whole}</ListBucketResult>`);
}
