/** @see ISO 32000-1, 14.8.4.2 */
const grouping = [
  ...["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index"],
  ...["NonStruct", "Private"],
];

/** @see ISO 32000-1, 14.8.4.3 */
export const blockTypes: ReadonlySet<string> = new Set([
  ...["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"],
  ...["Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"],
]);

/** @see ISO 32000-1, 14.8.4.4 and 14.8.4.5 */
const inline = [
  ...["Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"],
  ...["Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"],
];

export const standardTypes: ReadonlySet<string> = new Set([...grouping, ...blockTypes, ...inline]);

/** What an element may hold or stand in; of others nothing is said. @see ISO 32000-1, Tables 336, 337 */
export const syntax: Readonly<
  Record<string, { readonly kids?: readonly string[]; readonly parents?: readonly string[] }>
> = {
  Table: { kids: ["TR", "THead", "TBody", "TFoot", "Caption"] },
  THead: { kids: ["TR"], parents: ["Table"] },
  TBody: { kids: ["TR"], parents: ["Table"] },
  TFoot: { kids: ["TR"], parents: ["Table"] },
  TR: { kids: ["TH", "TD"], parents: ["Table", "THead", "TBody", "TFoot"] },
  TH: { parents: ["TR"] },
  TD: { parents: ["TR"] },
  L: { kids: ["L", "LI", "Caption"] },
  LI: { kids: ["Lbl", "LBody"], parents: ["L"] },
  LBody: { parents: ["LI"] },
};
