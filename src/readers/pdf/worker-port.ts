/** What the library sends to its worker and back. */
type Message = { readonly chunk?: Partial<Chunk> };

/** Operators of a page, some at a time. */
type Chunk = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  readonly lastChunk: boolean;
};

type Listener = (event: { readonly data: Message }) => void;

/** No page of a report draws with more operators. */
const mostOperators = 200_000;

/**
 * Joins the library to its worker, which runs in this thread. What is sent is copied, for either
 * side goes on with its own; of operators the lists alone, as nobody changes one that is made.
 * A page that draws without end is cut off on the way, before it fills the memory.
 */
export function newWorkerPort() {
  const listeners = new Set<Listener>();
  const later = Promise.resolve();
  let operators = 0;
  const count = ({ fnArray, lastChunk }: Partial<Chunk>) => {
    operators += fnArray?.length ?? 0;
    if (operators > mostOperators) throw new RangeError("operators without end");
    if (lastChunk) operators = 0;
  };
  return {
    /** Whether a page has been cut off. */
    isExceeded: () => operators > mostOperators,
    postMessage(message: Message, transfer?: ArrayBuffer[]) {
      const isPage = message.chunk?.fnArray !== undefined;
      if (message.chunk && isPage) count(message.chunk);
      const data = isPage
        ? copied(message)
        : structuredClone(message, { transfer: transfer ?? [] });
      void later.then(() => {
        for (const listener of listeners) listener({ data });
      });
    },
    addEventListener(_: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    },
    removeEventListener(_: string, listener: Listener) {
      listeners.delete(listener);
    },
  };
}

function copied({ chunk: { fnArray = [], argsArray = [], ...chunk } = {}, ...message }: Message) {
  return { ...message, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}
