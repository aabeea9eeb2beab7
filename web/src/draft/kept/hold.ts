/** Of several windows with one draft, one writes; the others show what it writes. */
export type Role = "writer" | "reader";

/** What a window does when it hears of the others. */
export type Hearing = {
  readonly become: (role: Role) => void;
  /** Saves what is typed, before another window goes on with it. */
  readonly finish: () => Promise<void>;
  readonly hearSaved: () => void;
};

export type Hold = {
  /** Takes the pen from the window that has it. */
  readonly takeOver: () => void;
  /** Tells the others that something new was saved. */
  readonly tellSaved: () => void;
  /** Another window has saved over what this one knows: it reads from now on. */
  readonly yield: () => void;
  readonly leave: () => void;
};

/** A window that does not answer is asleep or hangs; what it would save is stale and refused. */
const patienceMs = 1_500;

/**
 * Asks for a draft's pen. The browser's locks give it to one window, and on to the next when that
 * one is closed or crashes. Where it has none (a page that came over plain HTTP from another
 * machine), every window begins as a writer, and reads as soon as it hears that another one saved.
 */
export function holdDraft(id: string, hearing: Hearing): Hold {
  const name = `nianbao.draft.${id}`;
  const channel = new BroadcastChannel(name);
  const pen = "locks" in navigator ? lockedPen(name, hearing) : openPen(hearing);
  channel.onmessage = ({ data }: MessageEvent<"saved" | "give">) => {
    if (data === "saved") {
      pen.hearSaved();
      hearing.hearSaved();
    } else void hearing.finish().then(pen.give);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    takeOver: () => {
      channel.postMessage("give");
      timer = setTimeout(pen.seize, patienceMs);
    },
    tellSaved: () => channel.postMessage("saved"),
    yield: pen.give,
    leave: () => {
      clearTimeout(timer);
      channel.close();
      pen.leave();
    },
  };
}

type Pen = {
  readonly give: () => void;
  /** Takes it, whoever has it. */
  readonly seize: () => void;
  readonly hearSaved: () => void;
  readonly leave: () => void;
};

function openPen({ become }: Hearing): Pen {
  become("writer");
  const give = () => become("reader");
  return { give, seize: () => become("writer"), hearSaved: give, leave: () => {} };
}

function lockedPen(name: string, { become }: Hearing): Pen {
  let release: (() => void) | undefined;
  let waiting = new AbortController();
  let isLeft = false;

  const write = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (isLeft) resolve();
      else become("writer");
    });
  const wait = () => {
    release = undefined;
    if (isLeft) return;
    become("reader");
    waiting = new AbortController();
    const { signal } = waiting;
    navigator.locks.request(name, { signal }, write).catch(() => signal.aborted || wait());
  };
  const begin = (lock: Lock | null) => (lock ? write() : wait());
  navigator.locks.request(name, { ifAvailable: true }, begin).catch(wait);

  return {
    give: () => {
      if (!release) return;
      release();
      wait();
    },
    seize: () => {
      if (release) return;
      waiting.abort();
      navigator.locks.request(name, { steal: true }, write).catch(wait);
    },
    hearSaved: () => {},
    leave: () => {
      isLeft = true;
      waiting.abort();
      release?.();
    },
  };
}
