import type { HeadingLevel, ParagraphRole } from "../../../document/blocks.ts";
import type { Look, ParagraphLook } from "../../../document/look.ts";
import { hasOwnStyles } from "../../../document/own-styles.ts";
import type { WordFonts } from "../package/word-fonts.ts";
import { charactersWidth } from "../pages/page.ts";
import { tableStyles } from "../tables/table-styles.ts";
import { element, part, type Xml } from "../xml.ts";
import { footerStyle, headingStyle, leadStyle, normalStyle, roleStyles } from "./style-ids.ts";
import { type TextFormat, textFormat, writeTextFormat } from "./text-format.ts";
import { type ParagraphFormat, type WordStyle, writeStyle } from "./word-style.ts";

/**
 * `word/styles.xml`, written whole: the library knows no `kinsoku` and no linked styles, and
 * sorts `autoSpaceDN` against the schema.
 */
export function stylesPart(look: Look, fonts: WordFonts): string {
  const styles = [
    normal(look),
    ...roles(look),
    ...headings(look),
    footer(look),
    ...tableStyles(look),
  ];
  return part(
    element(
      "w:styles",
      { "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
      documentDefaults(look, fonts),
      ...styles.map((style) => writeStyle(style, fonts)),
    ),
  );
}

function documentDefaults(look: Look, fonts: WordFonts): Xml {
  const language = element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN" });
  return element(
    "w:docDefaults",
    {},
    element("w:rPrDefault", {}, writeTextFormat(bodyText(look), fonts, language)),
  );
}

function bodyText(look: Look): TextFormat {
  return { ...textFormat(look.paragraphs.body, look), snapToGrid: false };
}

/**
 * Its size is the one `docGrid` reckons the characters' pitch from. Widow control is on, as in our
 * pages: no first or last line of a paragraph stands alone on a page.
 */
function normal(look: Look): WordStyle {
  return {
    type: "paragraph",
    id: normalStyle,
    name: "Normal",
    paragraph: {
      widowControl: true,
      kinsoku: true,
      autoSpace: false,
      snapToGrid: false,
      linePitchPt: look.page.linePitchPt,
    },
    text: bodyText(look),
  };
}

const usualRoles: readonly ParagraphRole[] = [
  "title",
  "subtitle",
  "body",
  "signature",
  "date",
  "note",
];

const captionRoles: readonly ParagraphRole[] = ["tableCaption", "pictureCaption"];

function roles(look: Look): WordStyle[] {
  const names: Readonly<Record<ParagraphRole, string>> = {
    title: "Title",
    subtitle: "Subtitle",
    body: "Body Text",
    signature: "Signature",
    date: "Date",
    note: look.styleNames.note,
    tableCaption: "caption",
    pictureCaption: look.styleNames.pictureCaption,
  };
  const own = hasOwnStyles(look) ? captionRoles : [];
  return [...usualRoles, ...own].map((role) => ({
    type: "paragraph",
    id: roleStyles[role],
    name: names[role],
    ...(role === "note" || role === "pictureCaption" ? { custom: true } : {}),
    basedOn: normalStyle,
    next: roleStyles.body,
    paragraph: paragraphFormat(look.paragraphs[role], look),
    text: textFormat(look.paragraphs[role], look),
  }));
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4];

/** Every heading has a twin, Word's own way to set the opening words of a paragraph like it. */
function headings(look: Look): WordStyle[] {
  return levels.flatMap((level): WordStyle[] => {
    const heading = look.headings[level];
    const text = textFormat(heading, look);
    return [
      {
        type: "paragraph",
        id: headingStyle(level),
        name: `heading ${level}`,
        basedOn: normalStyle,
        next: roleStyles.body,
        link: leadStyle(level),
        paragraph: { ...paragraphFormat(heading, look), outlineLevel: level - 1 },
        text,
      },
      {
        type: "character",
        id: leadStyle(level),
        name: `Heading ${level} Char`,
        custom: true,
        link: headingStyle(level),
        text,
      },
    ];
  });
}

function paragraphFormat(paragraph: ParagraphLook, look: Look): ParagraphFormat {
  const { indentCharacters: characters, sizePt, linePitchPt, align, keepWithNext } = paragraph;
  return {
    ...(keepWithNext ? { keepNext: true } : {}),
    linePitchPt,
    ...(characters > 0
      ? { firstLine: { characters, width: charactersWidth(characters, sizePt, look) } }
      : {}),
    align,
  };
}

function footer(look: Look): WordStyle {
  return {
    type: "paragraph",
    id: footerStyle,
    name: "footer",
    basedOn: normalStyle,
    paragraph: { linePitchPt: look.pageNumber.sizePt },
    text: textFormat(look.pageNumber, look),
  };
}
