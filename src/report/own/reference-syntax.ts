/** Members of a report in whose texts references are looked for. */
export const referringMembers: readonly string[] = ["introduction", "sections"];

/** Members of these that are not printed. */
export const unprintedMembers: readonly string[] = ["id", "file", "data"];

/** Also what only looks like a reference: full-width brackets or colon, no end. */
export const anyReference = /[{｛]\s*[表图]\s*[:：]/;
const allReferences = new RegExp(anyReference, "g");

/** A text that is printed as it stands: of two brackets before a name, one is printed. */
export function escapeReferences(text: string): string {
  return text.replaceAll(allReferences, "{$&");
}
