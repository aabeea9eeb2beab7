type Node = { readonly weight: number; readonly leaves: readonly number[] };

/** Huffman's lengths of codes; counts are evened out until no code is longer than may be. */
export function huffmanLengths(counts: readonly number[], longest: number): number[] {
  const lengths = counts.map(() => 0);
  const nodes: Node[] = counts.flatMap((weight, leaf) =>
    weight ? [{ weight, leaves: [leaf] }] : [],
  );
  while (nodes.length > 1) {
    nodes.sort((one, other) => one.weight - other.weight);
    const rarest = nodes.splice(0, 2);
    const leaves = rarest.flatMap((node) => node.leaves);
    for (const leaf of leaves) lengths[leaf] = (lengths[leaf] ?? 0) + 1;
    nodes.unshift({ weight: rarest.reduce((sum, { weight }) => sum + weight, 0), leaves });
  }
  const even = () => counts.map((count) => Math.ceil(count / 2));
  return Math.max(...lengths) > longest ? huffmanLengths(even(), longest) : lengths;
}
