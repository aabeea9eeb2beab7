import { makeZip } from "../../jobs/make-zip.ts";
import { oleFile } from "../ole/ole-file.ts";

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const zipOf = (...names: readonly string[]) =>
  makeZip(names.map((name) => ({ name, bytes: utf8("<a/>") })));
export const noise = "\x01\x02\xff".repeat(40);

export type Row = readonly [
  what: string,
  name: string,
  bytes: Uint8Array,
  code: string,
  said: string,
];

export const page = (head: string, body: string) =>
  utf8(`<!DOCTYPE html><html><head><title>${head}</title></head><body>${body}</body></html>`);
const mail = "Received: from a\r\nFrom: a@b.cn\r\nTo: c@d.cn\r\nSubject: =?gb2312?B?xOqxqA==?=\r\n";
const mime = "MIME-Version: 1.0\r\nContent-Type: multipart/";

/** Files of kinds that are not read. */
export const kinds: readonly Row[] = [
  [
    "a page in a single file, as Word saves it",
    "年报.doc",
    utf8(`${mime}related; boundary="a"\r\n\r\n--a\r\n`),
    "FILE-MHTML",
    "MHTML",
  ],
  [
    "Word 2003 XML",
    "年报.doc",
    utf8(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body/></w:wordDocument>',
    ),
    "FILE-SAVE-AS",
    "Word 2003 XML",
  ],
  [
    "Excel 2003 XML",
    "统计表.xls",
    utf8(
      '<?xml version="1.0"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    "FILE-SAVE-AS",
    "Excel 2003 XML",
  ],
  [
    "Word's XML in one file",
    "年报.xml",
    utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="a"/>'),
    "FILE-SAVE-AS",
    "Flat OPC",
  ],
  [
    "OpenDocument in one file",
    "年报.fodt",
    utf8('<?xml version="1.0"?>\n<office:document xmlns:office="a"/>'),
    "FILE-SAVE-AS",
    "FODT",
  ],
  ["UOF", "年报.uof", zipOf("uof.xml"), "FILE-SAVE-AS", "UOF"],
  [
    "XML of a program",
    "数据.xml",
    utf8('<?xml version="1.0"?>\n<data><年度>2024</年度></data>'),
    "FILE-KIND",
    "XML",
  ],
  ["a PNG", "年报.pdf", latin1(`\x89PNG\r\n\x1a\n${noise}`), "FILE-PICTURE", "PNG"],
  ["a JPG", "扫描.jpg", latin1(`\xff\xd8\xff\xe0${noise}`), "FILE-PICTURE", "JPG"],
  ["a TIFF", "扫描.tif", latin1(`II*\0${noise}`), "FILE-PICTURE", "TIFF"],
  ["a BMP", "截图.bmp", latin1(`BM\x36\x10\x0e\0\0\0\0\0${noise}`), "FILE-PICTURE", "BMP"],
  ["a HEIC", "照片.heic", latin1(`\0\0\0\x18ftypheic${noise}`), "FILE-PICTURE", "HEIC"],
  [
    "an SVG",
    "图.html",
    utf8('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "FILE-PICTURE",
    "SVG",
  ],
  ["a ZIP of reports", "各单位.zip", zipOf("甲.docx", "乙.docx"), "FILE-ARCHIVE", "ZIP"],
  ["a RAR", "年报.docx", latin1(`Rar!\x1a\x07\x01\0${noise}`), "FILE-ARCHIVE", "RAR"],
  ["a 7z", "年报.7z", latin1(`7z\xbc\xaf\x27\x1c${noise}`), "FILE-ARCHIVE", "7z"],
  ["a GZ", "年报.gz", latin1(`\x1f\x8b\x08${noise}`), "FILE-ARCHIVE", "GZ"],
  ["a .pages", "年报.pages", zipOf("Index/Document.iwa", "preview.jpg"), "FILE-SAVE-AS", "Pages"],
  [
    "a .numbers",
    "统计.numbers",
    zipOf("Index/Document.iwa", "Index/CalculationEngine.iwa"),
    "FILE-SAVE-AS",
    "Numbers",
  ],
  ["an XLSB", "统计.xlsb", zipOf("[Content_Types].xml", "xl/workbook.bin"), "FILE-SAVE-AS", "XLSB"],
  ["an XPS", "年报.xps", zipOf("[Content_Types].xml", "FixedDocSeq.fdseq"), "FILE-SAVE-AS", "XPS"],
  [
    "a PPTX",
    "汇报.pptx",
    zipOf("[Content_Types].xml", "ppt/presentation.xml"),
    "FILE-KIND",
    "PowerPoint",
  ],
  ["a CAJ", "年报.caj", latin1(`CAJ\0${noise}`), "FILE-SAVE-AS", "CAJ"],
  ["an EML", "年报.eml", utf8(`${mail}${mime}mixed; boundary="a"\r\n\r\n`), "FILE-MAIL", "EML"],
  [
    "an EML of text",
    "年报.txt",
    utf8(`${mail}${mime}alternative; boundary="a"\r\n\r\n`),
    "FILE-MAIL",
    "EML",
  ],
  [
    "a message of Outlook",
    "年报.msg",
    oleFile({ "__properties_version1.0": latin1(noise) }),
    "FILE-MAIL",
    "MSG",
  ],
  [
    "what Outlook packs",
    "winmail.dat",
    latin1(`\x78\x9f\x3e\x22${noise}`),
    "FILE-MAIL",
    "winmail.dat",
  ],
  [
    "a shortcut",
    "年报.docx.lnk",
    latin1(`L\0\0\0\x01\x14\x02\0${noise}`),
    "FILE-SHORTCUT",
    "快捷方式",
  ],
  [
    "a shortcut to a page",
    "年报.url",
    utf8("[InternetShortcut]\r\nURL=http://a/"),
    "FILE-SHORTCUT",
    "快捷方式",
  ],
  ["a report's JSON", "年报.txt", utf8('{\n  "edition": "2021"\n}'), "FILE-JSON", "JSON"],
];
