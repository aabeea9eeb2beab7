import { numberIn, recordIn, textIn } from "../json-members.ts";
import { type Notice, noticeOf } from "./announced.ts";
import { decodeKey } from "./object-key.ts";

/** What is told as a creation, and has made no object yet. */
const parts = /:(?:InitiateMultipartUpload|UploadPart|UploadPartCopy)$/;

/** Put, or brought by replication, over another one, too. */
const creations = /^(?:oss:)?(?:ObjectCreated:|ObjectReplication:Object(?:Created|Modified)$)/;

/** An event of Alibaba OSS: Function Compute, EventBridge and MNS hand on the same one. */
export function readOss(record: unknown): readonly Notice[] | undefined {
  const object = recordIn(recordIn(record, "oss"), "object");
  const named = {
    bucket: textIn(recordIn(recordIn(record, "oss"), "bucket"), "name"),
    key: decodeKey(textIn(record, "eventSource"), textIn(object, "key")),
  };
  const event = textIn(record, "eventName") ?? "";
  const notice = noticeOf({ ...named, ...(isLink(event) ? {} : stateOf(object)) });
  if (notice === undefined) return undefined;
  return creations.test(event) && !parts.test(event) ? notice : [];
}

/** Reading a link gives what it leads to, which has another state than the link. */
function isLink(event: string): boolean {
  return event.endsWith(":PutSymlink");
}

function stateOf(object: unknown) {
  return {
    size: numberIn(object, "size"),
    tag: textIn(object, "eTag"),
    version: textIn(object, "versionId"),
  };
}
