/**
 * Works through a list with so many at a time; one that fails is the work's own affair.
 * @param tools - one for each lane.
 */
export async function inLanes<One, Tool>(
  list: readonly One[],
  tools: readonly Tool[],
  work: (one: One, tool: Tool) => Promise<void>,
): Promise<void> {
  const rest = list.values();
  const lane = async (tool: Tool) => {
    for (const one of rest) await work(one, tool);
  };
  await Promise.all(tools.map(lane));
}
