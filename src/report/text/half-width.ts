/**
 * Full-width digits and full stops as ASCII. All else stays: the compatibility forms of Unicode
 * (NFKC) make a number of `15320²` and of `①`.
 */
export function halfWidthDigits(text: string): string {
  return text.replaceAll(/[０-９．]/g, toAscii);
}

/** The same for the other marks that may stand in a number, and the minus sign as a hyphen. */
export function halfWidthNumber(text: string): string {
  return halfWidthDigits(text)
    .replaceAll(/[，－＋]/g, toAscii)
    .replaceAll("−", "-");
}

/** Words in the forms that most use (NFKC), but no numeral in the place of another. */
export function usualForms(text: string): string {
  return text.replaceAll(/[^\p{No}\p{Nl}]+/gu, (part) => part.normalize("NFKC"));
}

function toAscii(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
