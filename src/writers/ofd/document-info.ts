import type { DocumentTree } from "../../document/blocks.ts";
import { longs } from "../../fonts/write-sfnt.ts";
import { reportWords } from "../../messages/tables/report-words.ts";
import type { PackedPart } from "../write-zip.ts";
import { escapeXml, type Xml } from "../xml.ts";
import { packFile } from "./pack-file.ts";
import { file, ofd } from "./xml.ts";

/** `OFD-A` is what archives ask for. @see GB/T 42133-2022 */
export type Profile = "OFD" | "OFD-A";

/** The file that a reader begins with. @param parts - all others. */
export function entryPart(
  tree: DocumentTree,
  profile: Profile,
  parts: readonly PackedPart[],
): PackedPart {
  const info = ofd("DocInfo", {}, ...documentInfo(tree, identityOf(parts)));
  const body = ofd("DocBody", {}, info, ofd("DocRoot", {}, "Doc_0/Document.xml"));
  return packFile("OFD.xml", file("OFD", { Version: "1.0", DocType: profile }, body));
}

/** In the order of the standard; the document's own date, not the clock's. */
function documentInfo({ title, author, date, year }: DocumentTree, identity: string): Xml[] {
  return [
    ofd("DocID", {}, identity),
    ofd("Title", {}, escapeXml(title)),
    ofd("Author", {}, escapeXml(author)),
    ofd("CreationDate", {}, date),
    ofd("ModDate", {}, date),
    ...(year === undefined ? [] : [keywords(author, year)]),
    ofd("Creator", {}, "nianbao"),
    ...(year === undefined ? [] : [customDatas(author, year)]),
  ];
}

function keywords(agency: string, year: number): Xml {
  const words = [...reportWords.keywords, String(year), agency];
  return ofd("Keywords", {}, ...words.map((word) => ofd("Keyword", {}, escapeXml(word))));
}

function customDatas(agency: string, year: number): Xml {
  const { kind, names } = reportWords;
  const told = [
    [names.kind, kind],
    [names.year, String(year)],
    [names.agency, agency],
  ] as const;
  const elements = told.map(([Name, text]) => ofd("CustomData", { Name }, escapeXml(text)));
  return ofd("CustomDatas", {}, ...elements);
}

/**
 * Thirty-two digits that another document does not have: four sums of the check sums of the parts,
 * each times another odd number to the power of its place.
 */
function identityOf(parts: readonly PackedPart[]): string {
  const sums = multipliers.map((multiplier) =>
    parts.reduce((sum, { checkSum }) => (Math.imul(sum, multiplier) + checkSum) >>> 0, 0),
  );
  return Buffer.from(longs(sums)).toString("hex");
}

const multipliers = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x9e3779b1];
