/** CSS pixels of the units that are the same everywhere. */
const units: ReadonlyMap<string, number> = new Map(
  Object.entries({
    px: 1,
    pt: 4 / 3,
    pc: 16,
    in: 96,
    cm: 96 / 2.54,
    mm: 96 / 25.4,
    q: 96 / 101.6,
    vw: 12.8,
    vh: 7.2,
    rem: 16,
  }),
);

const keywords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "xx-small": 9,
    "x-small": 10,
    small: 13,
    medium: 16,
    large: 18,
    "x-large": 24,
    "xx-large": 32,
    "xxx-large": 48,
  }),
);

/**
 * A length in CSS pixels; undefined for what is none, or is computed.
 * @param emPx - the size of a character, which `em` and per cent are parts of.
 */
export function lengthPx(value: string, emPx: number): number | undefined {
  const [, number, unit = ""] = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+))([a-z]+|%)?$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  const size = Number(number);
  if (unit === "") return size === 0 ? 0 : undefined;
  if (unit === "%") return (size / 100) * emPx;
  if (["em", "ex", "ch"].includes(unit)) return size * emPx * (unit === "em" ? 1 : 0.5);
  const px = units.get(unit);
  return px === undefined ? undefined : size * px;
}

/** The size of characters, in CSS pixels. */
export function fontSizePx(value: string | undefined, parentPx: number): number {
  if (value === undefined || value === "inherit") return parentPx;
  if (value === "smaller") return parentPx / 1.2;
  if (value === "larger") return parentPx * 1.2;
  return keywords.get(value) ?? lengthPx(value, parentPx) ?? parentPx;
}
