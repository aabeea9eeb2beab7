import { describe, expect, it } from "vitest";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import { check } from "../../given/reports.ts";
import { png } from "../../pictures/png-files.ts";
import { draftWith, picture } from "./bodies.ts";

const bytes = png({ width: 2, height: 1, samples: () => [1, 2, 3] });
const clear = png({ width: 1, height: 1, colour: 6, samples: () => [1, 2, 3, 0] });
const base64 = (data: Uint8Array) => Buffer.from(data).toString("base64");
const dataPicture = (data: unknown) => picture({ file: undefined, data });

/** What is told of pictures, and the sizes of those that are printed. */
async function read(body: unknown, files: Readonly<Record<string, Uint8Array>> = {}) {
  const value = draftWith(body);
  const pictures = await readPictures({ value }, async (file) => files[file]);
  const { report, findings } = check(value, { pictures });
  const printed = (report?.sections[0]?.body ?? []).flatMap((item) =>
    item.type === "ownPicture" ? [`${item.picture.widthPx}x${item.picture.heightPx}`] : [],
  );
  const told = findings.filter(({ rule }) => /^(?:PIC|JSON)-/.test(rule));
  const place = (pointer: string) => pointer.replace("/sections/0/body/", "");
  return [...printed, ...told.map((one) => `${one.rule} ${place(one.place.pointer)}`)];
}

describe("the pictures of a report", () => {
  it("are files beside it, or stand in it", async () => {
    expect(await read([picture(), dataPicture(base64(bytes))], { "图.png": bytes })).toEqual([
      "2x1",
      "2x1",
    ]);
  });

  it("may be below its folder, and in parts of a body", async () => {
    const body = [{ heading: "甲", body: picture({ file: "图/1.png" }) }];

    expect(await read(body, { "图/1.png": bytes })).toEqual([]);
    expect(await read(body)).toEqual(["PIC-MISSING 0/body/picture/file"]);
  });

  it("are told of where they are named", async () => {
    expect(await read([picture()])).toEqual(["PIC-MISSING 0/picture/file"]);
    expect(await read([picture()], { "图.png": Buffer.from("GIF89a") })).toEqual([
      "PIC-KIND 0/picture/file",
    ]);
    expect(await read([picture()], { "图.png": clear })).toEqual([
      "1x1",
      "PIC-ALPHA 0/picture/file",
    ]);
    expect(await read([dataPicture(base64(Buffer.from("GIF89a..")))])).toEqual([
      "PIC-KIND 0/picture/data",
    ]);
  });

  it.each(["", "AAA", "A===", "AA=A", "AAAA\nAAAA", "data:image/png;base64,AAAA", "AA-_", 5])(
    "are no data when they are %j",
    async (data) => {
      expect(await read([dataPicture(data)])).toEqual(["JSON-TYPE 0/picture/data"]);
    },
  );

  it("are not fetched when their name is refused", async () => {
    const asked: string[] = [];
    const value = draftWith([
      picture({ file: "../a.png" }),
      picture({ file: "http://a/b.png" }),
      picture(),
    ]);

    await readPictures({ value }, async (file) => {
      asked.push(file);
      return undefined;
    });

    expect(asked).toEqual(["图.png"]);
  });

  it("are no more than 50", async () => {
    const told = await read(Array(51).fill(dataPicture(base64(bytes))));

    expect(told.at(-1)).toBe("PIC-MANY 50/picture/data");
    expect(told).toHaveLength(51);
  });

  it.each([undefined, null, 5, "甲", [], { sections: 5 }, { sections: [null, { body: null }] }])(
    "are none where there is no report: %j",
    async (value) => {
      expect((await readPictures({ value }, async () => bytes)).size).toBe(0);
    },
  );
});
