import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseForm } from "../../src/http/upload/read-upload.ts";
import { app } from "./builders.ts";

const boundary = "xx";
const type = `multipart/form-data; boundary=${boundary}`;

/** A form with one file whose part begins with the line. */
const formWith = (line: string | Buffer, content = "年报", end = "\r\n") =>
  Buffer.concat([
    Buffer.from(`--xx${end}Content-Disposition: form-data; name="file"; `),
    Buffer.from(line),
    Buffer.from(`${end}Content-Type: text/plain${end}${end}${content}${end}--xx--${end}`),
  ]);

async function fileIn(body: Uint8Array, given = type) {
  const file = (await parseForm(given, body)).get("file");
  if (typeof file !== "object" || file === null) throw new Error("no file");
  return { name: file.name, text: await file.text() };
}

const gbk = (hex: string) => Buffer.from(hex, "hex");

describe("the name of an uploaded file is what a person gave it", () => {
  it.each<[string, string | Buffer, string]>([
    ["in UTF-8", 'filename="去年.docx"', "去年.docx"],
    ["with filename* in quotes", `filename*="UTF-8''%E5%8E%BB%E5%B9%B4.docx"`, "去年.docx"],
    ["with filename* as it should be", `filename*=UTF-8''%E5%8E%BB%E5%B9%B4.docx`, "去年.docx"],
    ["with filename* in GBK", "filename*=GBK''%C8%A5%C4%EA.docx", "去年.docx"],
    [
      "with both, the readable one last",
      `filename="qn.docx"; filename*=UTF-8''%E5%8E%BB%E5%B9%B4.docx`,
      "去年.docx",
    ],
    [
      "with both, the readable one first",
      `filename*="UTF-8''%E5%8E%BB%E5%B9%B4.docx"; filename="____.docx"`,
      "去年.docx",
    ],
    ["with both, one in no known code", `filename="去年.docx"; filename*=x-mine''%E5`, "去年.docx"],
    ["with quotes behind backslashes", 'filename="a\\"b\\".docx"', 'a"b".docx'],
    ["with quotes in percents", 'filename="a%22b.docx"', 'a"b.docx'],
    [
      "in raw GBK",
      Buffer.concat([Buffer.from('filename="'), gbk("c8a5c4ea"), Buffer.from('.docx"')]),
      "去年.docx",
    ],
    [
      "in raw GBK that ends in a backslash",
      Buffer.concat([Buffer.from('filename="'), gbk("8d5c"), Buffer.from('"')]),
      "峔",
    ],
    ["in percents", 'filename="%E5%8E%BB%E5%B9%B4.docx"', "去年.docx"],
    ["with a percent sign of its own", 'filename="完成100%.docx"', "完成100%.docx"],
    ["with a percent sign in ASCII", 'filename="100%.docx"', "100%.docx"],
    ["as mails write it", 'filename="=?UTF-8?B?5Y675bm0?=.docx"', "去年.docx"],
    ["as mails write it in GB 2312", 'filename="=?gb2312?Q?=C8=A5=C4=EA.docx?="', "去年.docx"],
    ["with a path of Windows", 'filename="C:\\文件\\去年.docx"', "去年.docx"],
    ["with a path of a share", 'filename="\\\\server\\a\\去年.docx"', "去年.docx"],
    ["with a path of Linux", 'filename="/home/a/去年.docx"', "去年.docx"],
    ["within a folder that was chosen whole", 'filename="区/去年.docx"', "区/去年.docx"],
    ["without quotes", "filename=a b.docx", "a b.docx"],
    [
      "on a line of its own",
      'filename="\r\n 去年.docx"'.replace('"\r\n ', '"').replace("filename", "\r\n filename"),
      "去年.docx",
    ],
    ["empty", 'filename=""', ""],
  ])("%s", async (_, line, name) => {
    expect(await fileIn(formWith(line))).toEqual({ name, text: "年报" });
  });
});

describe("a form is taken", () => {
  const line = 'filename="a.txt"';

  it.each<[string, Uint8Array, string?]>([
    [
      "with words before and behind its parts",
      Buffer.from(`This is a form.\r\n${formWith(line)}The end.`),
    ],
    [
      "with its boundary in quotes",
      Buffer.from(`${formWith(line)}`.replaceAll("xx", "a b:c")),
      'multipart/form-data; boundary="a b:c"',
    ],
    [
      "with a charset behind its boundary",
      formWith(line),
      "multipart/form-data; boundary=xx; charset=utf-8",
    ],
    ["with lines that end in LF alone", formWith(line, "年报", "\n")],
    [
      "with blanks behind its boundary",
      Buffer.from(`${formWith(line)}`.replace("--xx\r", "--xx  \r")),
    ],
  ])("%s", async (_, body, given = type) => {
    expect(await fileIn(body, given)).toEqual({ name: "a.txt", text: "年报" });
  });

  it("with a file that holds what looks like its boundary", async () => {
    const content = "--xx\n一\n--xx\n--xx--\n";

    expect((await fileIn(formWith(line, content))).text).toBe(content);
  });

  it("with a file of no bytes, and one that ends in line ends", async () => {
    expect((await fileIn(formWith(line, ""))).text).toBe("");
    expect((await fileIn(formWith(line, "一\r\n\r\n"))).text).toBe("一\r\n\r\n");
  });

  it.each([
    ["has no boundary", formWith(line), "multipart/form-data"],
    ["is cut off", formWith(line).subarray(0, -8), type],
    ["has none of its boundaries", Buffer.from("年报"), type],
  ])("but not when it %s", async (_, body, given) => {
    await expect(parseForm(given, body)).rejects.toMatchObject({ code: "multipart-broken" });
  });
});

it("a DOCX whose name stands in quotes behind filename* is imported", async () => {
  const body = readFileSync(new URL("inputs/filename-star-in-quotes.bin", import.meta.url));

  const response = await app().post("/v1/imports", body, { "content-type": type });

  expect(response.status).toBe(200);
});
