/** 1 January 1980, the first day a ZIP file can write, at 0:00. */
const firstDay = { date: 0x0021, time: 0 };

/**
 * Sets the date of all entries, which libraries take from the clock.
 * @see PKWARE APPNOTE 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end)
 */
export function stampEntries(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    stamp(view, entry + 12);
    stamp(view, view.getUint32(entry + 42, true) + 10);
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, firstDay.time, true);
  view.setUint16(at + 2, firstDay.date, true);
}
