import { GenerationError } from "../../messages/generation-error.ts";
import { mail } from "../other-kinds.ts";
import type { SourceDocument } from "../source.ts";
import { type Container, openContainer } from "./container.ts";

/**
 * Reads a file in the container of Office's old formats, whatever its name: Word's and WPS's texts,
 * Excel's and WPS's sheets.
 * @throws {GenerationError} `FILE-KIND` and `FILE-OLD` for what is neither, `FILE-ENCRYPTED`,
 *   `FILE-MACRO`, `FILE-BROKEN`, `FILE-BOMB`.
 */
export async function readOle(bytes: Uint8Array): Promise<SourceDocument> {
  const container = openContainer(bytes);
  refuseDangers(container);
  const { stream } = container;
  const text = stream("WordDocument");
  if (text) return (await import("../doc/read-doc.ts")).readDoc(text, stream);
  const sheets = stream("Workbook") ?? stream("WORKBOOK");
  if (sheets) return (await import("../xls/read-xls.ts")).readXls(sheets);
  if (stream("Book")) throw new GenerationError("FILE-OLD", { name: "Excel 5.0/95" });
  throw otherKind(container);
}

/** Office keeps a file with a password, and the code of macros, in streams of their own. */
function refuseDangers({ names }: Container): void {
  if (names.includes("EncryptedPackage")) throw new GenerationError("FILE-ENCRYPTED", {});
  const isMacro = (name: string) => /^(?:_VBA_PROJECT|_VBA_PROJECT_CUR|Macros)$/i.test(name);
  if (names.some(isMacro)) throw new GenerationError("FILE-MACRO", {});
}

/** What else is kept so, by a stream that it must have. */
const kinds = [
  ["PowerPoint Document", "PowerPoint (PPT)"],
  ["VisioDocument", "Visio (VSD)"],
  ["Quill", "Publisher (PUB)"],
  ["HwpSummaryInformation", "Hangul (HWP)"],
  ["Catalog", "Thumbs.db"],
  ["Ole10Native", "OLE"],
] as const;

/** Installers are marked as a whole: their streams have names that nobody can read. */
const installer = "84100c0000000000c000000000000046";

function otherKind({ names, classId }: Container): GenerationError {
  if (names.some((name) => /^__(?:nameid|properties)_version1\.0$/.test(name))) return mail("MSG");
  const found = kinds.find(([stream]) => names.some((name) => name.includes(stream)))?.[1];
  const name = classId === installer ? "Windows Installer (MSI)" : (found ?? "OLE2");
  return new GenerationError("FILE-KIND", { name });
}
