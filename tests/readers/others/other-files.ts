import { odfFile } from "../odf/odf-file.ts";
import { officeFile, sheetParts, wordParts, wordText } from "../office-file.ts";
import { oleFile } from "../ole/ole-file.ts";
import { rawPdf, words } from "../pdf/raw-pdf.ts";
import { kinds, latin1, noise, page, type Row, utf8 } from "./other-kinds.ts";

/** A file as offices really send it that is no report, and how it is refused. */
export type OtherFile = {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  /** A word of the sentence that says what it is. */
  readonly said: string;
  readonly status: 415 | 422;
};

const login = page("政府信息公开平台", '<form><input name="u"><input type="password"></form>');
const otherText = "关于开展安全生产检查的通知\n各单位：\n请于本周五前完成自查。";

/** Files of kinds that are read, with nothing of a report in them. */
const contents = async (): Promise<readonly Row[]> => [
  ["an empty file", "年报.docx", new Uint8Array(), "FILE-EMPTY", "空"],
  ["a copy of which nothing arrived", "年报.docx", new Uint8Array(5000), "FILE-EMPTY", "空"],
  ["a login page named .pdf", "年报.pdf", login, "FILE-LOGIN", "登录"],
  [
    "a page that wants to know a person",
    "年报.docx",
    page("安全验证", "请拖动滑块"),
    "FILE-LOGIN",
    "登录",
  ],
  [
    "an error page named .doc",
    "年报.doc",
    page("404 Not Found", "nginx"),
    "FILE-ERROR-PAGE",
    "报错",
  ],
  [
    "a page of something else",
    "年报.html",
    page("机构简介", "<p>本局内设办公室。</p>"),
    "FILE-NO-REPORT",
    "没有年报",
  ],
  ["another text", "通知.txt", utf8(otherText), "FILE-NO-REPORT", "没有年报"],
  [
    "another Word file",
    "通知.docx",
    await officeFile(wordParts(`<w:p>${wordText(otherText)}</w:p>`)),
    "FILE-NO-REPORT",
    "没有年报",
  ],
  [
    "another Excel file",
    "名单.xlsx",
    await officeFile(sheetParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')),
    "FILE-NO-REPORT",
    "没有年报",
  ],
  [
    "another OpenDocument",
    "通知.odt",
    await odfFile("<office:text><text:p>通知</text:p></office:text>"),
    "FILE-NO-REPORT",
    "没有年报",
  ],
  ["another RTF", "通知.rtf", utf8("{\\rtf1\\ansi notice\\par}"), "FILE-NO-REPORT", "没有年报"],
  [
    "another PDF",
    "通知.pdf",
    rawPdf([{ content: words("通知。", { x: 60, y: 760 }) }]),
    "FILE-NO-REPORT",
    "没有年报",
  ],
  [
    "a DOCX with a password",
    "年报.docx",
    oleFile({ EncryptedPackage: latin1(noise) }),
    "FILE-ENCRYPTED",
    "密码",
  ],
];

/** Kinds that are not read are 415; kinds that are read and hold no report are 422. */
export async function otherFiles(): Promise<readonly OtherFile[]> {
  const toFile =
    (status: 415 | 422) =>
    ([what, name, bytes, code, said]: Row) =>
      ({ what, name, bytes, code, said, status }) as const;
  return [...kinds.map(toFile(415)), ...(await contents()).map(toFile(422))];
}
