import {
  all,
  at,
  content,
  type Defect,
  element,
  outline,
  page,
  put,
  rewrite,
  root,
  tree,
} from "../defect.ts";

const parentTree = at(tree, "/ParentTree");
const idTree = at(tree, "/IDTree");
const header = element("TH");
const figure = element("TD");
const rowOf = at(figure, "/P");

/** The tree of elements, tables, bookmarks, and what the catalogue promises of them. */
export const structureDefects: readonly Defect[] = [
  ["no structure", "ISO 19005-2:2011 6.7.3.3", put(root, ["/StructTreeRoot"], undefined)],
  [
    "an element without parent",
    "ISO 32000-1:2008 14.7.2 (elements)",
    put(element("P"), ["/P"], undefined),
  ],
  [
    "an element that does not say that it is one",
    "ISO 32000-1:2008 14.7.2 (elements)",
    put(element("P"), ["/Type"], undefined),
  ],
  [
    "a type of our own",
    "ISO 19005-2:2011 6.7.3.4 (roles)",
    put(element("P"), ["/S"], "/Paragraph"),
  ],
  [
    "roles in a circle",
    "ISO 19005-2:2011 6.7.3.4 (roles)",
    all(
      put(element("P"), ["/S"], "/One"),
      put(tree, ["/RoleMap"], { "/One": "/Two", "/Two": "/One" }),
    ),
  ],
  [
    "a standard type with another role",
    "ISO 19005-2:2011 6.7.3.4 (standard types)",
    put(tree, ["/RoleMap"], { "/H1": "/P" }),
  ],
  [
    "an element that holds what is not on the page",
    "ISO 32000-1:2008 14.7.4.4 (from elements)",
    put(element("P"), ["/K"], [900]),
  ],
  [
    "content that two elements hold",
    "ISO 32000-1:2008 14.7.4.4 (from elements)",
    put(element("H1"), ["/K"], [0, 1]),
  ],
  [
    "content that no element holds",
    "ISO 32000-1:2008 14.7.4.4 (from pages)",
    put(element("P"), ["/K"], undefined),
  ],
  [
    "a mark that leads to the wrong element",
    "ISO 32000-1:2008 14.7.4.4 (from pages)",
    put(parentTree, ["/Nums", 1, 0], "1 0 R"),
  ],
  [
    "a page without key",
    "ISO 32000-1:2008 14.7.4.4 (from pages)",
    put(page, ["/StructParents"], undefined),
  ],
  [
    "a next key too low",
    "ISO 32000-1:2008 14.7.2 (next key)",
    put(tree, ["/ParentTreeNextKey"], 0),
  ],
  ["an id that is not listed", "ISO 32000-1:2008 14.7.2 (ids)", put(header, ["/ID"], "u:other")],
  ["ids out of order", "ISO 32000-1:2008 14.7.2 (ids)", put(idTree, ["/Names", 0], "u:zzz")],
  ["a cell outside of a row", "Matterhorn 09-004, 09-005", put(rowOf, ["/S"], "/P")],
  ["a paragraph in a row", "Matterhorn 09-004, 09-005", put(figure, ["/S"], "/P")],
  ["two documents", "ISO 32000-1:2008 14.8.4.2", put(element("Document"), ["/S"], "/Sect")],
  [
    "a heading without content",
    "ISO 14289-1:2014 7.1 (content)",
    put(element("H2"), ["/K"], undefined),
  ],
  ["no title heading", "Matterhorn 14-002", put(element("H1"), ["/S"], "/P")],
  ["a level left out", "ISO 14289-1:2014 7.4.2", put(element("H2"), ["/S"], "/H3")],
  ["headings without number", "Matterhorn 14-006, 14-007", put(element("H2"), ["/S"], "/H")],
  ["a figure without words", "Matterhorn 13-004, 17-002", put(element("P"), ["/S"], "/Figure")],
  ["a note without id", "Matterhorn 19-003, 19-004", put(element("P"), ["/S"], "/Note")],
  ["a span of nothing", "ISO 32000-1:2008 14.8.5.7 (spans)", put(header, ["/A", "/ColSpan"], 0)],
  ["a row too short", "ISO 14289-1:2014 7.2 (table grid)", put(header, ["/A", "/ColSpan"], 1)],
  ["a cell too low", "ISO 14289-1:2014 7.2 (table grid)", put(figure, ["/A", "/RowSpan"], 9)],
  ["a header of nothing", "ISO 14289-1:2014 7.5", put(header, ["/A", "/Scope"], undefined)],
  [
    "a header that is not there",
    "ISO 32000-1:2008 14.8.5.7 (Headers)",
    put(figure, ["/A", "/Headers", 0], "u:other"),
  ],
  [
    "a figure that names its column only",
    "Matterhorn 15-005",
    put(figure, ["/A", "/Headers"], ["u:b5r0c0"]),
  ],
  ["no marks promised", "ISO 19005-2:2011 6.7.2.2", put(at(root, "/MarkInfo"), ["/Marked"], false)],
  ["suspect marks", "Matterhorn 01-007", put(at(root, "/MarkInfo"), ["/Suspects"], true)],
  ["no language", "ISO 19005-2:2011 6.7.4", put(root, ["/Lang"], undefined)],
  ["a language in words", "ISO 19005-2:2011 6.7.4", put(root, ["/Lang"], "u:Chinese (China)")],
  [
    "an element's language in words",
    "ISO 19005-2:2011 6.7.4 (elements)",
    put(element("P"), ["/Lang"], "u:中文"),
  ],
  ["a title not shown", "Matterhorn 07-001, 07-002", put(root, ["/ViewerPreferences"], undefined)],
  [
    "a bookmark to nowhere",
    "ISO 32000-1:2008 12.3.3 (items)",
    put(at(outline, "/First"), ["/Dest", 0], "1 0 R"),
  ],
  [
    "a bookmark that knows no neighbour",
    "ISO 32000-1:2008 12.3.3 (links)",
    put(at(outline, "/Last"), ["/Prev"], undefined),
  ],
  ["bookmarks uncounted", "ISO 32000-1:2008 12.3.3 (links)", put(outline, ["/Count"], 1)],
  ["no bookmarks", "ISO 14289-1:2014 7.17 (bookmarks)", put(root, ["/Outlines"], undefined)],
  ["no page labels", "ISO 14289-1:2014 7.17 (page labels)", put(root, ["/PageLabels"], undefined)],
  ["a page as a stamp", "ISO 19005-2:2011 6.1.13 (page size)", put(page, ["/MediaBox", 2], 2)],
  ["pages counted wrong", "ISO 32000-1:2008 7.7.3", put(at(root, "/Pages"), ["/Count"], 7)],
  [
    "text moved to another element",
    "ISO 32000-1:2008 14.7.4.4 (from pages)",
    rewrite(content, (text) => text.replace("/MCID 0>>", "/MCID 901>>")),
  ],
];
