/** Free characters at the right of a signature or date, and between the beginnings of the two. */
const freeCharacters = 2;

export type SignatureWidths = { readonly signaturePt: number; readonly datePt: number };

/**
 * Left edges of the signature and of the date under it, from the text area's left.
 *
 * The signature leaves two characters free at its right, the date begins two characters behind
 * the signature's beginning. A longer date leaves the two characters and pushes the signature left.
 *
 * @see GB/T 9704-2012, 7.3.5.2 (without a seal).
 */
export function signatureLefts(
  { signaturePt, datePt }: SignatureWidths,
  widthPt: number,
  emPt: number,
): SignatureWidths {
  const freePt = freeCharacters * emPt;
  if (datePt <= signaturePt) {
    const left = Math.max(0, widthPt - freePt - signaturePt);
    return { signaturePt: left, datePt: left + freePt };
  }
  const left = Math.max(0, widthPt - freePt - datePt);
  return { signaturePt: Math.max(0, left - freePt), datePt: left };
}
