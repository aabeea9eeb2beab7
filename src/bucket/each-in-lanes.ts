import { inLanes } from "../jobs/in-lanes.ts";

/** Works on so many items at once, in their order. */
export async function eachInLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  await inLanes(lanes, async () => {
    const { value, done } = waiting.next();
    if (done) return false;
    const [index, item] = value;
    results[index] = await work(item);
    return true;
  });
  return results;
}
