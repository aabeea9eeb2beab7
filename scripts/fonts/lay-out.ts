/** Lays pieces end to end, each at a multiple of four bytes; `edges` has the end as well. */
export function layOut(pieces: readonly Uint8Array[]): { bytes: Uint8Array; edges: number[] } {
  const edges = [0];
  for (const piece of pieces) edges.push((edges.at(-1) ?? 0) + ((piece.length + 3) & ~3));
  const bytes = new Uint8Array(edges.at(-1) ?? 0);
  for (const [index, piece] of pieces.entries()) bytes.set(piece, edges[index]);
  return { bytes, edges };
}
