/** Works through a list with so many at a time; one that fails is the work's own affair. */
export async function inLanes<One>(
  list: readonly One[],
  lanes: number,
  work: (one: One) => Promise<void>,
): Promise<void> {
  const rest = list.values();
  const lane = async () => {
    for (const one of rest) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
