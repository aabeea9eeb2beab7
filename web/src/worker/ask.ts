import { fontPlace, fontPlaceWithRare, startWorker } from "#place";
import { needsRareFont, type Reply, type TaskName, type Tasks } from "./tasks.ts";

export type Ask = <Name extends TaskName>(
  name: Name,
  input: Tasks[Name]["input"],
) => Promise<Tasks[Name]["output"]>;

type Waiting = {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
};

/** A worker whose answers are promises. */
export function openWorker(): Ask {
  return askerOf(startWorker());
}

/**
 * Has a worker of its own do one task, which is ended when it takes too long.
 * @throws {Error} when it did
 */
export async function askOnce<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]["input"],
  patienceMs: number,
): Promise<Tasks[Name]["output"]> {
  const { ask, close } = openPatientWorker(patienceMs);
  try {
    return await ask(name, input);
  } finally {
    close();
  }
}

export type PatientWorker = {
  /** @throws {Error} for a task that took too long; the next one has another worker. */
  readonly ask: Ask;
  readonly close: () => void;
};

/** A worker for one task after the other, started by the first: each is ended when it takes too long. */
export function openPatientWorker(patienceMs: number): PatientWorker {
  let worker: Worker | undefined;
  let ask: Ask | undefined;
  const close = () => {
    worker?.terminate();
    worker = undefined;
    ask = undefined;
  };
  const start = () => {
    worker = startWorker();
    return askerOf(worker);
  };
  return {
    close,
    ask: async (name, input) => {
      ask ??= start();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          close();
          reject(new Error(`${patienceMs / 1000} s`));
        }, patienceMs);
      });
      try {
        return await Promise.race([ask(name, input), late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function askerOf(worker: Worker): Ask {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.output as never);
  });
  return (name, input) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, name, input });
    });
}

/**
 * A worker that makes documents; it is started, and given the fonts, when the first is wanted, and
 * the font of rare characters with the first that has one.
 */
export function openPrinter(): Ask {
  let printer: Promise<Ask> | undefined;
  const start = async () => {
    const ask = openWorker();
    await ask("open", fontPlace());
    return ask;
  };
  return async (name, input) => {
    printer ??= start();
    const ask = await printer;
    try {
      return await ask(name, input);
    } catch (error) {
      if (!String(error).endsWith(needsRareFont)) throw error;
      await ask("open", await fontPlaceWithRare());
      return await ask(name, input);
    }
  };
}
