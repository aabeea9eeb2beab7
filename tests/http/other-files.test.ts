import { describe, expect, it } from "vitest";
import { otherFiles } from "../readers/others/other-files.ts";
import { app, problemOf } from "./builders.ts";

const files = await otherFiles();
const { request } = app();

describe("POST /v1/imports says what a file is that is no report", () => {
  it.each(files.map((file) => [file.what, file] as const))("%s", async (_, file) => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(file.bytes)], file.name));

    const response = await request("/v1/imports", { method: "POST", body: form });

    const { type, detail, errors } = await problemOf(response);
    expect([response.status, errors?.map(({ rule }) => rule)]).toEqual([file.status, [file.code]]);
    expect(type).toBe(`urn:nianbao:problem:file-${file.status === 415 ? "kind" : "refused"}`);
    expect(detail).toContain(file.said);
  });
});
