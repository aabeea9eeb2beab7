/**
 * Takes steps in so many lanes at once, until a lane is told that there are no more; an error ends
 * all, once they stand.
 */
export async function inLanes(lanes: number, step: () => Promise<boolean>): Promise<void> {
  let failed = false;
  const lane = async () => {
    while (!failed && (await step()));
  };
  const fail = (error: unknown) => {
    failed = true;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, () => lane().catch(fail)));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
