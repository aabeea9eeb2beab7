import { fromBufferPromise } from "yauzl";
import type { JobRequest } from "../../src/jobs/job.ts";
import type { Maker } from "../../src/jobs/maker.ts";
import type { RunTools } from "../../src/jobs/run-job.ts";
import { finding } from "../../src/messages/finding.ts";
import { type Store, StoreError } from "../../src/store/store.ts";
import { fileEndings, mediaTypes } from "../../src/writers/formats.ts";

export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** A report that becomes a document of this title. */
export const good = (title: string) => bytesOf(`good:${title}`);
export const broken = bytesOf("broken:");

/** Makes texts, and counts what it made. */
export function countingMaker() {
  const made: string[] = [];
  const maker: Maker = {
    make: async ({ text, format }) => {
      const [kind, title = ""] = text.split(":");
      if (kind === "defect") throw new Error("a writer's defect");
      if (kind === "broken") {
        const parameters = { l: "3", p: 1, row: "行" };
        const error = finding("T3-ONEWAY", "error", { pointer: "/tables" }, parameters);
        return { type: "refused", findings: [error] };
      }
      made.push(`${title}.${format}`);
      return {
        type: "document",
        bytes: bytesOf(`${format} of ${title}`),
        fileName: title + fileEndings[format],
        mediaType: mediaTypes[format],
        findings: [],
      };
    },
    check: () => Promise.reject(new Error("nobody checks here")),
  };
  return { maker, made };
}

const nobody = () => Promise.reject(new Error("nobody adds up here"));

export function tools(store: Store, changes: Partial<RunTools> = {}): RunTools {
  return {
    store,
    maker: countingMaker().maker,
    collector: { readUnit: nobody, rollUp: nobody },
    parallel: 2,
    clock: () => new Date("2025-01-20T08:00:00Z"),
    readOrder: ({ file }, options) => ({ text: textOf(file), findings: [], options }),
    pause: async () => {},
    tellDefect: () => {},
    describeProblem: ({ code }, { id }) => ({ code, id }),
    ...changes,
  };
}

export function request(items: JobRequest["items"], changes: Partial<JobRequest> = {}): JobRequest {
  return { id: "job1", formats: ["docx"], options: {}, language: "zh-CN", items, ...changes };
}

/** A store of which one call fails, counted from 0: before its work is done, or just after. */
export function failingStore(store: Store, failing: number, when: "before" | "after") {
  let calls = 0;
  const failAt = async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const fails = calls === failing;
    calls += 1;
    if (fails && when === "before") throw new StoreError("unavailable", key);
    const result = await work();
    if (fails) throw new StoreError("unavailable", key);
    return result;
  };
  const watched: Store = {
    ...store,
    read: (key, limits) => failAt(key, () => store.read(key, limits)),
    create: (key, bytes, about) => failAt(key, () => store.create(key, bytes, about)),
    replace: (key, bytes, about) => failAt(key, () => store.replace(key, bytes, about)),
  };
  return { store: watched, calls: () => calls };
}

/** The files of a ZIP, by their names. */
export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const files = new Map<string, Uint8Array>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    files.set(entry.fileName, new Uint8Array(Buffer.concat(chunks)));
  }
  return files;
}

export function jsonIn(files: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  return JSON.parse(textOf(files.get(name)));
}
