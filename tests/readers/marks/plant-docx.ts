import { unzipSync, zipSync } from "fflate";
import type { Chance } from "../../given/chance.ts";
import type { Mark } from "./mark-kinds.ts";
import {
  type Looks,
  numbersIn,
  pickTarget,
  replaceTarget,
  type Target,
  type TargetKind,
  targetsIn,
  writePieces,
} from "./plant.ts";

type Parts = ReturnType<typeof unzipSync>;

const main = "word/document.xml";

/** A DOCX of ours with a mark at one of its figures. */
export function plantDocx(
  file: Uint8Array,
  where: TargetKind,
  { mark, chance }: { readonly mark: (figure: string) => Mark; readonly chance: Chance },
): Uint8Array {
  const parts = unzipSync(file);
  const xml = textOf(parts, main);
  const target = pickTarget(where === "cell" ? figuresOf(xml) : sentencesOf(xml), chance);
  const planted = mark(target.figure);
  // The target stands inside of <w:r><w:t>: the run is closed before the pieces, and opened again.
  const inner = `</w:t></w:r>${writePieces(planted, docxLooks)}<w:r><w:t xml:space="preserve">`;
  parts[main] = encode(replaceTarget(xml, target, inner));
  for (const [name, content] of Object.entries(besides)) {
    parts[name] = encode(content(textOf(parts, name), planted));
  }
  return zipSync(parts, { level: 1 });
}

function figuresOf(xml: string): Target[] {
  const figures =
    /<w:pStyle w:val="\w+Value"\/>(?:(?!<\/w:p>).)*?<w:t[^>]*>(?<figure>[1-9]\d{1,6})<\/w:t>/dg;
  return targetsIn(xml, figures);
}

function sentencesOf(xml: string): Target[] {
  const texts = xml.matchAll(/<w:pStyle w:val="BodyText"\/>.*?<\/w:p>/g);
  return [...texts].flatMap(({ 0: paragraph, index }) => numbersIn(paragraph, index));
}

const run = (properties: string) => (text: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const docxLooks: Looks = {
  plain: run(""),
  bold: run("<w:b/>"),
  inserted: (text) => `<w:ins w:id="901" w:author="a">${run("")(text)}</w:ins>`,
  raised: run('<w:vertAlign w:val="superscript"/>'),
  "raised by its place": run('<w:position w:val="10"/><w:sz w:val="14"/>'),
  "raised by a style": run('<w:rStyle w:val="MarkRaised"/>'),
  lowered: run('<w:vertAlign w:val="subscript"/>'),
  struck: run("<w:strike/>"),
  "struck twice": run('<w:dstrike w:val="true"/>'),
  "struck by a style": run('<w:rStyle w:val="MarkStruck"/>'),
  deleted: (text) =>
    `<w:del w:id="902" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  hidden: run("<w:vanish/>"),
  "hidden by a style": run('<w:rStyle w:val="MarkHidden"/>'),
  "hidden in another way": run('<w:rStyle w:val="MarkHiddenToo"/>'),
  phonetic: (both) => {
    const [base = "", guide = ""] = both.split("|");
    return (
      `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr><w:rt>${run("")(guide)}</w:rt>` +
      `<w:rubyBase>${run("")(base)}</w:rubyBase></w:ruby></w:r>`
    );
  },
  footnote: () => '<w:r><w:footnoteReference w:id="77"/></w:r>',
  endnote: () => '<w:r><w:endnoteReference w:id="78"/></w:r>',
  comment: () => '<w:r><w:commentReference w:id="0"/></w:r>',
  picture: (text) =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="9" name="图片 9" descr="${text}"/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/>' +
    "</a:graphic></wp:inline></w:drawing></w:r>",
  "text box": (text) =>
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>" +
    `${run("")(text)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  "line break": () => "<w:r><w:br/></w:r>",
  seam: () =>
    '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="903" w:name="m"/><w:bookmarkEnd w:id="903"/>',
};

/** What the looks refer to, in the file's other parts. */
const besides: Readonly<Record<string, (before: string, mark: Mark) => string>> = {
  "word/styles.xml": (styles) => styles.replace("</w:styles>", `${markStyles}</w:styles>`),
  "word/footnotes.xml": (notes, mark) =>
    notes.replace("</w:footnotes>", `${note("footnote", 77, mark)}</w:footnotes>`),
  "word/endnotes.xml": (notes, mark) =>
    notes.replace("</w:endnotes>", `${note("endnote", 78, mark)}</w:endnotes>`),
};

const markStyles = Object.entries({
  MarkRaised: '<w:vertAlign w:val="superscript"/>',
  MarkStruck: "<w:strike/>",
  MarkHidden: "<w:vanish/>",
})
  .map(([id, properties]) => style(id, "", properties))
  .concat(style("MarkHiddenToo", '<w:basedOn w:val="MarkHidden"/>', ""))
  .join("");

function style(id: string, base: string, properties: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:rPr>${properties}</w:rPr></w:style>`;
}

function note(name: "footnote" | "endnote", id: number, { pieces }: Mark): string {
  const text = pieces.find(({ look }) => look === name)?.text;
  return text === undefined
    ? ""
    : `<w:${name} w:id="${id}"><w:p><w:r><w:${name}Ref/></w:r>${run("")(text)}</w:p></w:${name}>`;
}

function textOf(parts: Parts, name: string): string {
  return new TextDecoder().decode(parts[name]);
}

function encode(text: string) {
  return new TextEncoder().encode(text);
}
