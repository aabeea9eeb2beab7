import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import type { Look } from "../../../document/look.ts";
import { footerStyle } from "../styles/style-ids.ts";
import { twips } from "../units.ts";

/**
 * The page numbers: on the right of odd pages, on the left of even ones.
 * @see GB/T 9704-2012, 7.5
 */
export function writeFooters({ pageNumber }: Look): { default: Footer; even: Footer } {
  const free = twips(pageNumber.freeCharacters * pageNumber.sizePt);
  const run = new TextRun({
    children: [pageNumber.before, PageNumber.CURRENT, pageNumber.after],
    font: { hint: "eastAsia" },
  });
  const right = { alignment: AlignmentType.RIGHT, indent: { right: free } };
  const left = { alignment: AlignmentType.LEFT, indent: { left: free } };
  return {
    default: new Footer({
      children: [new Paragraph({ style: footerStyle, ...right, children: [run] })],
    }),
    even: new Footer({
      children: [new Paragraph({ style: footerStyle, ...left, children: [run] })],
    }),
  };
}
