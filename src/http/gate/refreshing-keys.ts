import type { Key, KeySource } from "./key.ts";

export type Refreshing = {
  /** The keys as they are now. */
  readonly read: () => Promise<ReadonlyMap<string, Key>>;
  readonly clock: () => Date;
  /** Told when the keys could not be read again; those of before stay good. */
  readonly onFailure: (error: unknown) => void;
};

/** How long keys are used before they are read again, so that changes count without a restart. */
const goodForMilliseconds = 5 * 60 * 1000;

/**
 * Keys that are read again every five minutes, when they are asked for. A failure is told and
 * tried again after as long: whoever holds a key goes on working.
 *
 * The first reading happens at once, and what is wrong with it is thrown.
 */
export async function refreshingKeys({ read, clock, onFailure }: Refreshing): Promise<KeySource> {
  let keys = await read();
  let readAt = clock().getTime();
  let reading: Promise<void> | undefined;

  const refresh = async () => {
    readAt = clock().getTime();
    try {
      keys = await read();
    } catch (error) {
      onFailure(error);
    } finally {
      reading = undefined;
    }
  };

  return async (id) => {
    if (clock().getTime() - readAt >= goodForMilliseconds) reading ??= refresh();
    await reading;
    return keys.get(id);
  };
}
