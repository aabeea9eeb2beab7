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
