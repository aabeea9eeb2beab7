/** Behind those of all pictures: no two drawings of a package have the same number. */
const firstDrawing = 1_000_000;

/** A side of the sheet, and what of the package holds the page number there. */
export const sides = [
  {
    type: "default",
    relation: "rIdLandscapeOdd",
    file: "footer3.xml",
    align: "right",
    drawing: firstDrawing,
  },
  {
    type: "even",
    relation: "rIdLandscapeEven",
    file: "footer4.xml",
    align: "left",
    drawing: firstDrawing + 1,
  },
] as const;

export type Side = (typeof sides)[number];
