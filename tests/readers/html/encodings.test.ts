import { describe, expect, it } from "vitest";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { sentence } from "../../../src/messages/sentences.ts";
import { readHtml } from "../../../src/readers/html/read-html.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { importPage, samplePage } from "./sample-page.ts";

const known = editions.map(({ edition }) => edition);

/** A text's bytes in UTF-16. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) {
    view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

describe("a report's page in UTF-16", () => {
  it.each<[string, (page: string) => Uint8Array]>([
    ["with a mark, small end first", (page) => utf16(`\ufeff${page}`, true)],
    ["with a mark, big end first", (page) => utf16(`\ufeff${page}`, false)],
    ["that it names itself", (page) => utf16(page.replace("utf-8", "utf-16"), true)],
    [
      "big end first, that it names itself",
      (page) => utf16(page.replace("utf-8", "utf-16"), false),
    ],
  ])("is read and known for a page: %s", async (_, bytesOf) => {
    const { report, questions } = await importPage(bytesOf(await samplePage()));

    expect(canonical(report)).toEqual(canonical(sample("2021")));
    expect(questions).toEqual([]);
  });
});

const gbk = [0xc4, 0xea, 0xb1, 0xa8]; // 年报
const utf8 = [...new TextEncoder().encode("年报")];
const bytesOf = (head: string, text: readonly number[]) =>
  Uint8Array.from([...new TextEncoder().encode(head), ...text]);

function firstLine(bytes: Uint8Array): string {
  const [block] = readHtml(bytes).blocks;
  return block?.type === "paragraph" ? block.text : "";
}

describe("the encoding of a page", () => {
  it.each<[string, string, readonly number[]]>([
    ["is the one that it names", '<meta charset="gb2312">', gbk],
    ["is named by the older form", '<meta http-equiv=a content="text/html; charset=GBK">', gbk],
    ["is named in its declaration of XML", '<?xml version="1.0" encoding="gb2312"?>', gbk],
    ["is named as a server calls it", "<meta charset=cp936>", gbk],
    ["is UTF-8 in a page that names UTF-16 in bytes of ASCII", "<meta charset=utf-16>", utf8],
    ["is UTF-8 where nothing is named", "", utf8],
    ["is GB 18030 where nothing is named and UTF-8 is wrong", "", gbk],
    ["is told by a mark, whatever it names", '\ufeff<meta charset="gb2312">', utf8],
    ["is UTF-8 if its text is, when nobody knows the one it names", "<meta charset=x-y>", utf8],
  ])("%s", (_, head, text) => {
    expect(firstLine(bytesOf(head, text))).toBe("年报");
  });

  it.each<[string, readonly number[]]>([
    ["x-mac-chinesesimp", gbk],
    ["hz-gb-2312", [...new TextEncoder().encode("~{Dj1(~}")]],
  ])("is refused by its name when nobody knows it: %s", async (name, text) => {
    const bytes = bytesOf(`<meta charset="${name}"><p>`, text);

    const refusal = await importReport(bytes, { editions: known }).catch((error) => error);

    expect(refusal).toBeInstanceOf(GenerationError);
    expect(refusal.code).toBe("FILE-CHARSET");
    expect(sentence("FILE-CHARSET", refusal.parameters)).toContain(name);
  });
});

it("has no name for a text in UTF-32, which is refused", async () => {
  const bytes = Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0);

  const refusal = await importReport(bytes, { fileName: "a.html", editions: known }).catch(
    (error) => error,
  );

  expect(refusal.code).toBe("FILE-ENCODING");
});

const chromium = `From: <Saved by Blink>
Snapshot-Content-Location: https://www.example.gov.cn/a.html
Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--a----"


------MultipartBoundary--a----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html><html><body><p>=E5=B9=B4</p></body></html>
`;

const word = `MIME-Version: 1.0
Content-Type: multipart/related; boundary="----=_NextPart_a"

------=_NextPart_a
Content-Type: text/html; charset="gb2312"

<html xmlns:o=3D"urn:schemas-microsoft-com:office:office"><body>
`;

describe("a page and its pictures in one file (MHTML)", () => {
  it.each([
    ["a browser's", chromium, "a.mhtml"],
    ["a browser's with the ends of Windows' lines", chromium.replaceAll("\n", "\r\n"), "a.mht"],
    ["a browser's under the name of a page", chromium, "a.html"],
    ["Word's, without a name", word, ""],
  ])("is refused by its name, with what to do: %s", async (_, text, fileName) => {
    const bytes = new TextEncoder().encode(text);

    const refusal = await importReport(bytes, { fileName, editions: known }).catch((one) => one);

    expect(refusal.code).toBe("FILE-MHTML");
    expect(sentence("FILE-MHTML", {})).toContain("MHTML");
  });

  it("is not what only speaks of one", async () => {
    const text =
      "<p>MIME-Version: 1.0</p><p>Content-Type: multipart/related</p><p>一、总体情况</p>";

    const { report } = await importReport(new TextEncoder().encode(text), { editions: known });

    expect(report).toBeDefined();
  });
});
