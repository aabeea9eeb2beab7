import type { Message } from "../queued.ts";

/** As much of SQS as counts here: at least once, in no order, and to the dead letters in the end. */
export type SoakQueue = {
  /** The next message, which nobody else gets meanwhile; undefined when all are done or dead. */
  readonly receive: () => Promise<Required<Message> | undefined>;
  readonly delete: (id: string) => void;
  /** The message was not worked off, or its worker died. */
  readonly giveBack: (id: string) => void;
  readonly deliveries: () => number;
  readonly deadLetters: () => number;
};

export function openSoakQueue(messages: readonly Message[], maxReceiveCount: number): SoakQueue {
  const visible = messages.map((message) => ({ ...message, count: 0 }));
  const inFlight = new Map<string, Required<Message>>();
  const waiting: (() => void)[] = [];
  let deliveries = 0;
  let dead = 0;
  const wake = () => {
    for (const one of waiting.splice(0)) one();
  };

  const receive = async (): Promise<Required<Message> | undefined> => {
    const next = visible.shift();
    if (next) {
      deliveries += 1;
      const message = { ...next, count: next.count + 1 };
      inFlight.set(next.id, message);
      return message;
    }
    if (inFlight.size === 0) return undefined;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return await receive();
  };

  return {
    receive,
    delete: (id) => {
      inFlight.delete(id);
      wake();
    },
    giveBack: (id) => {
      const message = inFlight.get(id);
      inFlight.delete(id);
      if (message && message.count < maxReceiveCount) visible.push(message);
      else dead += 1;
      wake();
    },
    deliveries: () => deliveries,
    deadLetters: () => dead,
  };
}
