/** A name for a draft that no other draft on this machine has. */
export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join("");
}
