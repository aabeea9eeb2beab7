/** What own tables and pictures may hold. */
export const ownLimits = {
  columns: 30,
  headerRows: 10,
  rows: 500,
  /** Characters. */
  cellText: 1000,
  captionText: 200,
  altText: 1000,
  idText: 40,
  /** Of a report. */
  pictures: 50,
  /** The text is 156 mm wide; pictures stand on upright pages. */
  narrowestMm: 10,
  widestMm: 156,
} as const;
