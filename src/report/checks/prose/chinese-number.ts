const digits = "零一二三四五六七八九";

/**
 * A Chinese numeral up to 9999.
 * @returns undefined when it is not certainly one number: 二三 (two or three), 一百二 (102 or 120).
 */
export function readChineseNumber(text: string): number | undefined {
  const match =
    /^(?:([一二两三四五六七八九])千)?(?:零?([一二两三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十))?(?:(零)?([一二两三四五六七八九]))?$/.exec(
      text,
    );
  if (!match || text === "") return undefined;
  const [, thousands, hundreds, tens, ten, zero, ones] = match;
  const higher = thousands ?? hundreds;
  if (higher && ones && !ten && !zero) return undefined;
  return (
    digitValue(thousands) * 1000 +
    digitValue(hundreds) * 100 +
    (ten ? (tens ? digitValue(tens) : 1) * 10 : 0) +
    digitValue(ones)
  );
}

function digitValue(digit = "零"): number {
  return digit === "两" ? 2 : digits.indexOf(digit);
}
