import { stampEntries } from "../zip-dates.ts";

/** The bytes of a workbook that the library has written: the same for the same sheets. */
export async function bookBytes(book: {
  readonly toBlob: () => Promise<Blob>;
}): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await book.toBlob()).arrayBuffer());
  stampEntries(bytes);
  return bytes;
}
