import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../functions/stores/open-store.ts";

describe("opening what --store names", () => {
  it("makes a folder that is not there yet", async () => {
    const parent = await mkdtemp(join(tmpdir(), "nianbao-store-"));

    const store = await openStore(join(parent, "年报", "存储"));
    await store.create("a.txt", new Uint8Array(1), { mediaType: "text/plain" });

    expect(await readdir(join(parent, "年报", "存储"))).toContain("a.txt");
    await rm(parent, { recursive: true });
  });

  it("opens a bucket, which alone has links", async () => {
    const parent = await mkdtemp(join(tmpdir(), "nianbao-store-"));

    const stores = [await openStore("s3://bucket/prefix"), await openStore(parent)];

    expect(stores.map(({ link }) => link !== undefined)).toEqual([true, false]);
    await rm(parent, { recursive: true });
  });
});
