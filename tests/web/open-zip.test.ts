import { expect, it } from "vitest";
import { openZip } from "../../web/portable/open-zip.ts";
import { makeZip } from "../jobs/make-zip.ts";

it("finds in the page what another program put in folders as Windows does", async () => {
  const bytes = new TextEncoder().encode("<a/>");
  const zip = makeZip([{ name: "word\\document.xml", bytes }]);

  const { names, unpack } = await openZip(zip, { entries: 9, bytes: 999 }, () => true);

  expect(names).toEqual(["word/document.xml"]);
  expect(await unpack((name) => name === "word/document.xml")).toEqual([
    { name: "word/document.xml", bytes },
  ]);
});

it.each([
  ["in the code of Chinese Windows", Buffer.from("bdccd3fdbed62e6a736f6e", "hex"), 0],
  ["in UTF-8 without its flag", Buffer.from("教育局.json"), 0],
  ["in UTF-8 with its flag", Buffer.from("教育局.json"), 1 << 11],
])("reads in the page a name %s", async (_, name, flags) => {
  const zip = makeZip([{ name, flags, bytes: new TextEncoder().encode("{}") }]);

  const { names } = await openZip(zip, { entries: 9, bytes: 999 }, () => true);

  expect(names).toEqual(["教育局.json"]);
});

it("says in the page that a ZIP has a password", async () => {
  const zip = makeZip([{ name: "a.json", flags: 1, bytes: new TextEncoder().encode("{}") }]);

  await expect(openZip(zip, { entries: 9, bytes: 999 }, () => true)).rejects.toMatchObject({
    defect: { type: "encrypted", name: "a.json" },
  });
});
