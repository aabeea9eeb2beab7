import type { HeadingLevel, ParagraphRole, TableCellRole } from "../../../document/blocks.ts";

/** The style of all text that has no other, and the ground of all others. */
export const normalStyle = "Normal";

export const footerStyle = "Footer";

export const roleStyles: Readonly<Record<ParagraphRole, string>> = {
  title: "Title",
  subtitle: "Subtitle",
  body: "BodyText",
  signature: "Signature",
  date: "Date",
  note: "TableNote",
  tableCaption: "Caption",
  pictureCaption: "PictureCaption",
};

export function headingStyle(level: HeadingLevel): string {
  return `Heading${level}`;
}

/** The heading's twin for words inside a paragraph. */
export function leadStyle(level: HeadingLevel): string {
  return `Heading${level}Char`;
}

export function cellStyle(table: string, role: TableCellRole | "cellNote"): string {
  return `${capitalised(table)}${capitalised(role)}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
