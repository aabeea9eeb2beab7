import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { gather } from "../../store/gather.ts";
import { judge } from "./judge.ts";
import type { SoakObject } from "./objects.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

const object: SoakObject = { kind: "report", key: "a/b.json", bytes: bytesOf(""), isMade: true };
const broken: SoakObject = { ...object, kind: "broken", isMade: false, pointer: "/tables/1" };

const folder = "a/b-0123456789ab";
const documents = { [`${folder}/年报.docx`]: "docx", [`${folder}/年报.pdf`]: "pdf" };
const files = Object.entries(documents).map(([key, text]) => ({ key, sha256: hashOf(text) }));
const complete = { ...documents, [`${folder}/check.json`]: JSON.stringify({ files }) };

function problem(...pointers: readonly string[]): string {
  const errors = pointers.map((pointer) => ({ pointer, severity: "error" }));
  return JSON.stringify({ type: "urn:nianbao:problem:report-errors", detail: "有错误。", errors });
}

/** What is wrong with an output that holds these. */
async function faultsIn(one: SoakObject, output: Readonly<Record<string, string | undefined>>) {
  const store = openMemoryStore();
  for (const [key, text] of Object.entries(output)) {
    if (text === undefined) continue;
    await store.create(key, bytesOf(text), { mediaType: "" });
  }
  const { wrong, strays } = await judge([one], {
    output: store,
    results: async () => (await gather(store.list(""))).map(({ key }) => key),
    readJson: async (key) => JSON.parse(output[key] ?? ""),
  });
  return wrong.length + strays.length;
}

describe("the judge of the soak", () => {
  it.each([
    ["a report with both documents", object, complete],
    ["a broken report with its cell", broken, { "a/b.json.error.json": problem("/tables/1") }],
  ])("has nothing against %s", async (_, one, output) => {
    expect(await faultsIn(one, output)).toBe(0);
  });

  it.each([
    ["lost", object, {}],
    ["half made", object, documents],
    ["made without one document", object, { ...complete, [`${folder}/年报.pdf`]: undefined }],
    ["made of other bytes", object, { ...complete, [`${folder}/年报.pdf`]: "pd" }],
    ["made twice", object, { ...complete, "a/b-ba9876543210/check.json": '{"files":[]}' }],
    ["made and refused", object, { ...complete, "a/b.json.error.json": problem() }],
    ["refused without reason", broken, { "a/b.json.error.json": "{}" }],
    ["refused without its cell", broken, { "a/b.json.error.json": problem("/tables/2") }],
    ["made though it is broken", broken, complete],
    ["somebody else's", object, { ...complete, "a/c.json.error.json": problem() }],
  ])("finds out a report that is %s", async (_, one, output) => {
    expect(await faultsIn(one, output)).toBeGreaterThan(0);
  });
});
