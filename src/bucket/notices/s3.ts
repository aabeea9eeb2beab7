import { numberIn, recordIn, textIn } from "../json-members.ts";
import { type Notice, noticeOf } from "./announced.ts";
import { decodeKey } from "./object-key.ts";

/** A record of Amazon S3, MinIO, Ceph, or of an older FunctionGraph, which speaks as S3 does. */
export function readS3(record: unknown): readonly Notice[] | undefined {
  return readRecord(record, "s3", /^(?:s3:)?ObjectCreated:/);
}

/** A record of Huawei OBS: FunctionGraph, SMN and EventGrid hand on the same one. */
export function readObs(record: unknown): readonly Notice[] | undefined {
  return readRecord(record, "obs", /^ObjectCreated:/);
}

/** @param store - the member that the store writes its bucket and object into. */
function readRecord(
  record: unknown,
  store: "s3" | "obs",
  created: RegExp,
): readonly Notice[] | undefined {
  const told = recordIn(record, store);
  const object = recordIn(told, "object");
  const notice = noticeOf({
    bucket: textIn(recordIn(told, "bucket"), "name"),
    key: decodeKey(textIn(record, "eventSource"), textIn(object, "key")),
    size: numberIn(object, "size"),
    tag: textIn(object, "eTag"),
    version: textIn(object, "versionId"),
  });
  if (notice === undefined) return undefined;
  return created.test(textIn(record, "eventName") ?? "") ? notice : [];
}

/** EventBridge of AWS gives the key as it is. */
export function readEventBridge(message: unknown): readonly Notice[] | undefined {
  if (textIn(message, "detail-type") !== "Object Created") return [];
  const object = recordIn(recordIn(message, "detail"), "object");
  return noticeOf({
    bucket: textIn(recordIn(recordIn(message, "detail"), "bucket"), "name"),
    key: textIn(object, "key"),
    size: numberIn(object, "size"),
    tag: textIn(object, "etag"),
    version: textIn(object, "version-id"),
  });
}
