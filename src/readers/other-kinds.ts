import { GenerationError } from "../messages/generation-error.ts";

/** Refuses a file that is known and not read: what it is, and what its owner can do. */
export type Refusal = () => GenerationError;

const nothingToRead = (name: string) => () => new GenerationError("FILE-KIND", { name });
const saveAs = (name: string, app: string, to: string) => () =>
  new GenerationError("FILE-SAVE-AS", { name, app, to });
const picture = (name: string) => () => new GenerationError("FILE-PICTURE", { name });
const archive = (name: string) => () => new GenerationError("FILE-ARCHIVE", { name });
const shortcut = () => new GenerationError("FILE-SHORTCUT", {});
export const mail = (name: string) => new GenerationError("FILE-MAIL", { name });

/** Kinds by the bytes that they begin with, each byte as a character; `?` is any one. */
const beginnings: readonly (readonly [string, Refusal])[] = [
  ["\x89PNG", picture("PNG")],
  ["\xff\xd8\xff", picture("JPG")],
  ["GIF8", picture("GIF")],
  ["II*\0", picture("TIFF")],
  ["II+\0", picture("TIFF")],
  ["MM\0*", picture("TIFF")],
  ["MM\0+", picture("TIFF")],
  ["BM????\0\0\0\0", picture("BMP")],
  ["RIFF????WEBP", picture("WEBP")],
  ["????ftyphei", picture("HEIC")],
  ["????ftyphev", picture("HEIC")],
  ["????ftypmif1", picture("HEIC")],
  ["????ftypavif", picture("AVIF")],
  ["\0\0\0\x0cjP ", picture("JPEG 2000")],
  ["AT&TFORM", picture("DjVu")],
  ["8BPS\0", picture("PSD")],
  ["Rar!\x1a\x07", archive("RAR")],
  ["7z\xbc\xaf\x27\x1c", archive("7z")],
  ["\x1f\x8b\x08", archive("GZ")],
  ["BZh?1AY&SY", archive("BZ2")],
  ["\xfd7zXZ\0", archive("XZ")],
  [`${"?".repeat(257)}ustar`, archive("TAR")],
  ["MSCF\0\0\0\0", archive("CAB")],
  ["CAJ\0", saveAs("CAJ", "CAJViewer", "PDF")],
  ["HN\0\0", saveAs("CAJ", "CAJViewer", "PDF")],
  ["KDH ", saveAs("CAJ (KDH)", "CAJViewer", "PDF")],
  ["%!PS", saveAs("PostScript", "@anyReader", "PDF")],
  ["\x78\x9f\x3e\x22", () => mail("winmail.dat")],
  ["L\0\0\0\x01\x14\x02\0", shortcut],
  ["MZ?\0", nothingToRead("EXE")],
  ["????ftyp", nothingToRead("MP4")],
  ["RIFF????AVI ", nothingToRead("AVI")],
  ["RIFF????WAVE", nothingToRead("WAV")],
  ["ID3", nothingToRead("MP3")],
  ["SQLite format 3\0", nothingToRead("SQLite")],
  ["\0\x01\0\0Standard ", nothingToRead("Access (MDB, ACCDB)")],
];

/** Kinds of XML by what stands in their first lines. */
const xmlRoots: readonly (readonly [RegExp, Refusal])[] = [
  [/progid="Word\.Document"|<w:wordDocument\b/, saveAs("Word 2003 XML", "@word", "DOCX")],
  [/progid="Excel\.Sheet"|<(?:\w{1,9}:)?Workbook\b/, saveAs("Excel 2003 XML", "@excel", "XLSX")],
  [/<pkg:package\b/, saveAs("Word XML (Flat OPC)", "@word", "DOCX")],
  [/<office:document\b/, saveAs("Flat OpenDocument (FODT, FODS)", "LibreOffice", "ODT, ODS")],
  [/<uof:UOF\b/i, saveAs("UOF", "@word", "DOCX, XLSX")],
  [
    /^<(?:svg\b|!DOCTYPE svg\b|\?xml\b[^<]*<(?:svg\b|!DOCTYPE svg\b|!--[^<]*<svg\b))/i,
    picture("SVG"),
  ],
];

/** Kinds of ZIP by a part that they have; those of Word and Excel are told elsewhere. */
export const zipParts: readonly (readonly [string, Refusal])[] = [
  ["Index/Document.iwa", saveAs("iWork (Pages, Numbers)", "Pages, Numbers", "DOCX, XLSX")],
  ["Index.zip", saveAs("iWork (Pages, Numbers)", "Pages, Numbers", "DOCX, XLSX")],
  ["buildVersionHistory.plist", saveAs("iWork (Pages, Numbers)", "Pages, Numbers", "DOCX, XLSX")],
  ["xl/workbook.bin", saveAs("XLSB", "@excel", "XLSX")],
  ["uof.xml", saveAs("UOF", "@word", "DOCX, XLSX")],
  ["FixedDocSeq.fdseq", saveAs("XPS", "@anyReader", "PDF")],
  ["FixedDocumentSequence.fdseq", saveAs("XPS", "@anyReader", "PDF")],
  ["ppt/presentation.xml", nothingToRead("PowerPoint (PPTX)")],
  ["visio/document.xml", nothingToRead("Visio (VSDX)")],
  ["META-INF/container.xml", nothingToRead("EPUB")],
];

export const plainZip = archive("ZIP");

/** The refusal of a file that is not read, by its first characters. */
export function otherKind(head: string): Refusal | undefined {
  return beginnings.find(([beginning]) => beginsWith(beginning, head))?.[1] ?? textKind(head);
}

function beginsWith(beginning: string, head: string): boolean {
  if (head.length < beginning.length) return false;
  return [...beginning].every((one, at) => one === "?" || one === head[at]);
}

/** Kinds that are text, by how it begins behind a mark of its encoding. */
function textKind(head: string): Refusal | undefined {
  const text = head.replace(/^(?:\xef\xbb\xbf|\ufeff)?\s*/, "");
  if (text.startsWith("<")) return xmlKind(text);
  if (/^\[InternetShortcut\]/i.test(text)) return shortcut;
  const isJson = /^(?:\{\s*"|\[\s*[{["])/.test(text);
  return isJson ? () => new GenerationError("FILE-JSON", {}) : undefined;
}

/** Web pages may be XML, too. */
function xmlKind(text: string): Refusal | undefined {
  const known = xmlRoots.find(([root]) => root.test(text))?.[1];
  const isOther = text.startsWith("<?xml") && !/<(?:!doctype\s+)?html\b/i.test(text);
  return known ?? (isOther ? nothingToRead("XML") : undefined);
}
