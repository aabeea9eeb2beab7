import { readBody } from "../docx/read-body.ts";
import { wordsIn } from "../docx/words.ts";
import type { SourceDocument } from "../source.ts";
import { element } from "../word/elements.ts";
import { numberingElement } from "../word/lists.ts";
import { plainSetting } from "../word/plain-setting.ts";
import { allOf, childrenOf, descend, type XmlElement } from "../xml.ts";
import { readOdfBlocks } from "./blocks.ts";
import { openLists } from "./lists.ts";
import type { OpenDocument } from "./open-document.ts";
import type { Ground, OdfSetting } from "./setting.ts";
import { readOdfStyles } from "./styles.ts";

/** A text document: LibreOffice's, or one that Word or WPS saved as ODT. */
export function readOdt({ content, body, styles, pictures }: OpenDocument): SourceDocument {
  const setting = openSetting(styles ? [styles, content] : [content], body);
  const blocks = readOdfBlocks(body, plain, setting);
  const { lists, notes } = setting;
  const numbering = numberingElement(lists.all);
  return readBody(
    element("body", {}, blocks),
    plainSetting({ numbering, notes, pictures }),
    styles ? readMargins(styles) : [],
  );
}

const plain: Ground = { formatting: {}, list: undefined };

function openSetting(roots: readonly XmlElement[], body: XmlElement): OdfSetting {
  const styles = readOdfStyles(roots);
  return {
    styles,
    lists: openLists(styles),
    notes: new Map(),
    deleted: readDeletions(body, styles),
    comments: { count: 0 },
  };
}

/** What was deleted, by the name of the change; its place is marked in the text. */
function readDeletions(body: XmlElement, styles: OdfSetting["styles"]): Map<string, string> {
  const changes = descend(body, "tracked-changes");
  const setting = {
    styles,
    lists: openLists(styles),
    notes: new Map(),
    deleted: new Map(),
    comments: { count: 0 },
  };
  return new Map(
    (changes ? childrenOf(changes, "changed-region") : []).flatMap((region) =>
      childrenOf(region, "deletion").map((deletion): [string, string] => {
        const words = wordsIn(element("del", {}, readOdfBlocks(deletion, plain, setting)));
        return [region.attributes["text:id"] ?? region.attributes["xml:id"] ?? "", words];
      }),
    ),
  );
}

/** The heads and feet of the pages. */
function readMargins(styles: XmlElement): XmlElement[] {
  const setting = openSetting([styles], styles);
  const pages = descend(styles, "master-styles");
  const margins = pages ? allOf(pages, "master-page").flatMap((page) => childrenOf(page)) : [];
  return margins
    .filter(({ name }) => /^(?:header|footer)/.test(name))
    .map((margin) => element("hdr", {}, readOdfBlocks(margin, plain, setting)));
}
