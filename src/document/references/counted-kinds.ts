/** The office's own things that a report counts and its texts refer to. */
export const countedKinds = ["table", "picture"] as const;

export type CountedKind = (typeof countedKinds)[number];

/** What the numbers of each begin with: `表1`. */
export const captionLabels = { table: "表", picture: "图" } as const satisfies Readonly<
  Record<CountedKind, string>
>;

export type CaptionLabel = (typeof captionLabels)[CountedKind];
