import type { ParagraphLook } from "../../../document/look.ts";
import type { WordFonts } from "../package/word-fonts.ts";
import { twips } from "../units.ts";
import { element, toggle, type Xml } from "../xml.ts";
import { normalStyle } from "./style-ids.ts";
import { type TextFormat, writeTextFormat } from "./text-format.ts";

/** A named style, by which Word users change every paragraph of a kind at once. */
export type WordStyle = {
  readonly type: "paragraph" | "character";
  readonly id: string;
  /** Word translates the names of its own styles ("heading 1") and shows others as they are. */
  readonly name: string;
  /** Whether the style is ours and none of Word's own. */
  readonly custom?: true;
  readonly basedOn?: string;
  /** Style of the paragraph that follows when one is typed. */
  readonly next?: string;
  /** The style's twin of the other type. */
  readonly link?: string;
  readonly paragraph?: ParagraphFormat;
  readonly text: TextFormat;
};

/** What is left out is inherited. */
export type ParagraphFormat = {
  readonly keepNext?: boolean;
  readonly widowControl?: boolean;
  readonly kinsoku?: boolean;
  /** The quarter space Word would put between Chinese and Latin text, and digits. */
  readonly autoSpace?: boolean;
  readonly snapToGrid?: boolean;
  readonly linePitchPt: number;
  readonly firstLine?: FirstLine;
  readonly align?: ParagraphLook["align"];
  /** 0 is the highest level. */
  readonly outlineLevel?: number;
};

/** An indent in characters, and its width in twips for programs that do not count characters. */
type FirstLine = { readonly characters: number; readonly width: number };

export function writeStyle(style: WordStyle, fonts: WordFonts): Xml {
  return element(
    "w:style",
    {
      "w:type": style.type,
      "w:default": style.id === normalStyle ? 1 : undefined,
      "w:customStyle": style.custom ? 1 : undefined,
      "w:styleId": style.id,
    },
    element("w:name", { "w:val": style.name }),
    reference("w:basedOn", style.basedOn),
    reference("w:next", style.next),
    reference("w:link", style.link),
    element("w:qFormat", {}),
    style.paragraph ? writeParagraphFormat(style.paragraph) : "",
    writeTextFormat(style.text, fonts),
  );
}

/** In the order of the schema, on which Word insists. */
function writeParagraphFormat(format: ParagraphFormat): Xml {
  const { firstLine, align, outlineLevel } = format;
  return element(
    "w:pPr",
    {},
    toggle("w:keepNext", format.keepNext),
    toggle("w:widowControl", format.widowControl),
    toggle("w:kinsoku", format.kinsoku),
    toggle("w:autoSpaceDE", format.autoSpace),
    toggle("w:autoSpaceDN", format.autoSpace),
    toggle("w:snapToGrid", format.snapToGrid),
    element("w:spacing", { "w:line": twips(format.linePitchPt), "w:lineRule": "exact" }),
    firstLine ? writeFirstLine(firstLine) : "",
    align ? element("w:jc", { "w:val": justification[align] }) : "",
    outlineLevel === undefined ? "" : element("w:outlineLvl", { "w:val": outlineLevel }),
  );
}

/** `firstLineChars` counts in hundredths; it goes before, and keeps when the size is changed. */
function writeFirstLine({ characters, width }: FirstLine): Xml {
  return element("w:ind", { "w:firstLineChars": characters * 100, "w:firstLine": width });
}

const justification: Readonly<Record<ParagraphLook["align"], string>> = {
  left: "left",
  center: "center",
  justify: "both",
  signature: "left",
};

function reference(name: string, id: string | undefined): Xml {
  return id ? element(name, { "w:val": id }) : "";
}
