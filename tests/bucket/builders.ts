import { bucketNaming } from "../../src/bucket/naming.ts";
import type { Notice } from "../../src/bucket/notice.ts";
import type { ObjectTools } from "../../src/bucket/object-tools.ts";
import type { ObjectRun } from "../../src/bucket/run-object.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { countingMaker, tools } from "../jobs/builders.ts";
import { gather } from "../store/gather.ts";

export const once: ObjectRun = { again: false, mayGoOn: () => true };
export const again: ObjectRun = { ...once, again: true };

export type Desk = {
  readonly input: Store;
  readonly output: Store;
  readonly tools: ObjectTools;
  /** What was made so far. */
  readonly made: readonly string[];
  /** Puts an object there, over what was there, and gives its notice. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<Notice>;
  /** Without what the program notes for itself. */
  readonly outputKeys: () => Promise<string[]>;
  readonly outputJson: (key: string) => Promise<unknown>;
};

/** Two stores in memory, and the tools to work between them. */
export function desk(changes: Partial<ObjectTools> = {}): Desk {
  const [input, output] = [openMemoryStore(), openMemoryStore()];
  const { maker, made } = countingMaker();
  const put = async (key: string, bytes: Uint8Array) => {
    const about = { mediaType: "application/json" };
    const old = await input.read(key, { maxBytes: 1e9 });
    const tag = old
      ? await input.replace(key, bytes, { ...about, tag: old.tag })
      : await input.create(key, bytes, about);
    return { bucket: "in", key: `上传/${key}`, size: bytes.length, tag: tag ?? "" };
  };
  return {
    input,
    output,
    made,
    put,
    tools: {
      ...tools(output, { maker }),
      input,
      output,
      naming: bucketNaming,
      place: { bucket: "in", prefix: "上传/" },
      wish: { formats: ["docx", "pdf"], options: {} },
      language: "zh-CN",
      objectBytes: 1000,
      zip: { entries: 10, bytes: 10_000 },
      furtherAttempts: 3,
      ...changes,
    },
    outputKeys: async () => {
      const keys = (await gather(output.list(""))).map(({ key }) => key);
      return keys.filter((key) => !key.startsWith("_nianbao/"));
    },
    outputJson: async (key) => {
      const found = await output.read(key, { maxBytes: 1e9 });
      return JSON.parse(new TextDecoder().decode(found?.bytes));
    },
  };
}
