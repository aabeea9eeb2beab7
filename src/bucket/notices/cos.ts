import { numberIn, recordIn, textIn } from "../json-members.ts";
import { type Notice, noticeOf } from "./announced.ts";
import { decodeKey } from "./object-key.ts";

/**
 * A record of Tencent COS. It names the bucket without the account, which is part of its name for
 * everyone else, and puts both before the key. Its name for removals is `ObjectRemove`.
 */
export function readCos(record: unknown): readonly Notice[] | undefined {
  const event = recordIn(record, "event");
  const object = recordIn(recordIn(record, "cos"), "cosObject");
  const bucket = recordIn(recordIn(record, "cos"), "cosBucket");
  const [name, account] = [textIn(bucket, "name"), textIn(bucket, "appid")];
  const path = decodeKey(textIn(event, "eventSource"), textIn(object, "key"));
  const before = `/${account}/${name}/`;
  // One that begins otherwise is of a form that is not known.
  if (name === undefined || account === undefined || !path?.startsWith(before)) return undefined;
  // Documents write it with a blank behind the colon, too.
  if (!/^cos: ?ObjectCreated:/.test(textIn(event, "eventName") ?? "")) return [];
  return noticeOf({
    bucket: `${name}-${account}`,
    key: path.slice(before.length),
    size: numberIn(object, "size"),
    tag: textIn(recordIn(object, "meta"), "ETag"),
  });
}
