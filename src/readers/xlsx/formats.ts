/** What a cell with a number says to whoever looks at it. */
export type ShownNumber = {
  readonly text: string;
  /** Nothing of it is shown. */
  readonly isHidden?: boolean;
  /** Another number is shown than is saved. */
  readonly shown?: string;
  /** The day that it means, where its format makes a date of it: `2025-01-20`. */
  readonly date?: string;
};

/** Numbers and texts as their formats show them. */
export type Formats = {
  readonly number: (saved: string, format: string) => ShownNumber;
  /** Empty for a text that is not shown. */
  readonly text: (saved: string, format: string) => string;
};

/** Digits, all of them, with commas and blanks; what stands behind is for negative numbers. */
const plainFormat = /^(?:[_*].| )*[#,]*0(?:\.(0+))?(?:[_*].| )*(?:;|$)/;

/** Whether a format certainly shows a number as it is saved, but for commas and more zeros. */
export function isShownWhole(saved: string, format: string): boolean {
  const number = /^\d+(?:\.(\d+))?$/.exec(saved);
  const plain = plainFormat.exec(format);
  return number !== null && plain !== null && lengthOf(number[1]) <= lengthOf(plain[1]);
}

function lengthOf(decimals: string | undefined): number {
  return decimals?.length ?? 0;
}

/** Whether a format says how texts are shown. */
export function hasTextPart(format: string): boolean {
  return format.includes("@") || format.split(";").length > 3;
}
