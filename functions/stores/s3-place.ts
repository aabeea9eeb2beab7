import type { Place } from "../../src/bucket/place.ts";

/** The place that an address names, such as `s3://bucket/prefix`; undefined for another kind. */
export function readS3Place(address: string): Place | undefined {
  const [, bucket, path = ""] = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(address) ?? [];
  if (bucket === undefined) return undefined;
  return { bucket, prefix: path === "" || path.endsWith("/") ? path : `${path}/` };
}
