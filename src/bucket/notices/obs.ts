import { numberIn, recordIn, textIn } from "../json-members.ts";
import { type Notice, noticeOf } from "./announced.ts";
import { decodeKey } from "./object-key.ts";

/** A record of Huawei OBS: FunctionGraph, SMN and EventGrid hand on the same one. */
export function readObs(record: unknown): readonly Notice[] | undefined {
  const object = recordIn(recordIn(record, "obs"), "object");
  const notice = noticeOf({
    bucket: textIn(recordIn(recordIn(record, "obs"), "bucket"), "name"),
    key: decodeKey(textIn(record, "eventSource"), textIn(object, "key")),
    size: numberIn(object, "size"),
    tag: textIn(object, "eTag"),
    version: textIn(object, "versionId"),
  });
  if (notice === undefined) return undefined;
  return /^ObjectCreated:/.test(textIn(record, "eventName") ?? "") ? notice : [];
}
