/** Hands a file to the browser's downloads. */
export function saveFile(bytes: Uint8Array | string, name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patienceMs);
}

/** A browser that asks where to save needs the file until it is answered. */
const patienceMs = 60_000;
