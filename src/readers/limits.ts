/** What an imported file may hold at most: beyond it, it is no report. */
export const limits = {
  fileBytes: 20 * 2 ** 20,
  zipEntries: 500,
  /** Of the parts of an Office file that are read: text, no pictures. */
  unpackedBytes: 20 * 2 ** 20,
  /** Of an XML file; tags of a web page, words of its style sheet. */
  elements: 500_000,
  xmlDepth: 200,
  pages: 200,
  /** Of a PDF or an OFD, as far as they stand together. */
  words: 100_000,
  /** Objects, characters and points of paths of an OFD: what is used again counts again. */
  drawn: 1_000_000,
  /** Nested elements of a web page. */
  htmlDepth: 500,
  /** Rules of a page's styles that are held against its elements, one by one. */
  styleMatches: 2_000_000,
  /** Paragraphs and tables. */
  blocks: 10_000,
  tableRows: 1000,
  /** A ledger may be longer than a table. */
  sheetRows: 5000,
  cells: 100_000,
  characters: 2_000_000,
} as const;
