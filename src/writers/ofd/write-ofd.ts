import { deflatePage } from "../../deflate/deflate.ts";
import type { DocumentTree } from "../../document/blocks.ts";
import type { Look } from "../../document/look.ts";
import type { FontSet } from "../../fonts/font-set.ts";
import { layOutPages } from "../../layout/lay-out-pages.ts";
import { type Bookmarks, openBookmarks } from "../../layout/structure/bookmarks.ts";
import { openContent } from "../content.ts";
import { type PackedPart, packPart, writeZip } from "../write-zip.ts";
import type { Xml } from "../xml.ts";
import { type Attachment, attachmentParts } from "./attachments.ts";
import { entryPart, type Profile } from "./document-info.ts";
import { type Drawing, drawPage } from "./draw-page.ts";
import { openFontBook } from "./font-book.ts";
import { type Ids, openIds } from "./ids.ts";
import { outlines } from "./outlines.ts";
import { packFile } from "./pack-file.ts";
import { openPictureBook } from "./picture-book.ts";
import { openPlaces } from "./places.ts";
import { openSealFinder } from "./seal.ts";
import { structureParts } from "./structure.ts";
import { file, ofd } from "./xml.ts";

export type OfdOptions = {
  readonly profile: Profile;
  /** The file that the document was made from, to be put inside. */
  readonly attachment?: Attachment | undefined;
};

/**
 * Writes a document as OFD, the national format of pages whose layout is fixed, its fonts inside.
 *
 * @throws {Error} when no font has a character: reports are checked for that before.
 * @see GB/T 33190-2016
 */
export function writeOfd(
  tree: DocumentTree,
  look: Look,
  fontSet: FontSet,
  { profile, attachment }: OfdOptions,
): Uint8Array {
  const ids = openIds();
  const [fonts, pictures, places] = [
    openFontBook(ids, fontSet),
    openPictureBook(ids),
    openPlaces(),
  ];
  const drawing: Drawing = {
    ...{ content: openContent(), fonts, pictures, ids, places, middles: new Map() },
    keepsLinesApart: profile === "OFD-A",
  };
  const [bookmarks, seal] = [openBookmarks(tree), openSealFinder(tree)];
  const pages: PackedPage[] = [];
  for (const page of layOutPages(tree, look, fontSet)) {
    const id = ids.next();
    const bytes = drawPage(page, id, drawing);
    pages.push({ id, part: packPart(pathOf(pages.length), bytes, deflatePage) });
    bookmarks.find(page);
    seal.find(page, id);
  }
  const { elements, files } = fonts.finish();
  const shown = pictures.finish();
  const written = { look, ids, bookmarks, pages, hasPictures: shown.length > 0, attachment };
  const parts = [
    packFile("Doc_0/Document.xml", documentFile(written)),
    packFile("Doc_0/PublicRes.xml", file("Res", { BaseLoc: "Res" }, ofd("Fonts", {}, ...elements))),
    ...files,
    ...shown,
    ...pages.map(({ part }) => part),
    ...(attachment ? attachmentParts(attachment, tree.date) : []),
    ...structureParts(tree, places, seal),
  ];
  return writeZip([entryPart(tree, profile, parts), ...parts]);
}

type PackedPage = { readonly id: number; readonly part: PackedPart };

type Written = Pick<OfdOptions, "attachment"> & {
  readonly look: Look;
  readonly ids: Ids;
  readonly bookmarks: Bookmarks;
  readonly pages: readonly PackedPage[];
  readonly hasPictures: boolean;
};

/** The tree of the document: where its pages are, and all that is told of it besides. */
function documentFile(written: Written): Xml {
  const { bookmarks, pages, attachment } = written;
  const pageIds = pages.map(({ id }) => id);
  return file(
    "Document",
    {},
    commonData(written),
    ofd("Pages", {}, ...pageIds.map((ID, at) => ofd("Page", { ID, BaseLoc: placeOf(at) }))),
    outlines(bookmarks.found(), pageIds),
    ofd("CustomTags", {}, "Tags/CustomTags.xml"),
    attachment ? ofd("Attachments", {}, "Attachs/Attachments.xml") : "",
  );
}

function pathOf(page: number): string {
  return `Doc_0/${placeOf(page)}`;
}

/** From the folder of the document: some readers find nothing from the root of the package. */
function placeOf(page: number): string {
  return `Pages/Page_${page}/Content.xml`;
}

function commonData({ look, ids, hasPictures }: Written): Xml {
  const { widthMm, heightMm } = look.page;
  return ofd(
    "CommonData",
    {},
    ofd("MaxUnitID", {}, String(ids.last())),
    ofd("PageArea", {}, ofd("PhysicalBox", {}, `0 0 ${widthMm} ${heightMm}`)),
    ofd("PublicRes", {}, "PublicRes.xml"),
    hasPictures ? ofd("DocumentRes", {}, "DocumentRes.xml") : "",
  );
}
