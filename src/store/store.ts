/**
 * Where reports, documents and the state of jobs are kept: a bucket, a folder, or memory.
 *
 * Keys are text of any language with `/` between their parts. Nothing is ever overwritten
 * unseen: an object is created once, or replaced by one who names the state that it replaces.
 */
export type Store = {
  /**
   * The object, or undefined when there is none; a bucket says the same of one that may not be seen.
   *
   * @param limits - `maxBytes` is checked before and while reading; `tag` or `version` ask for
   *   exactly that state of the object, which is undefined too when it has been replaced.
   * @throws {StoreError} `tooLarge`, `unavailable`, `denied`, `full`
   */
  readonly read: (key: string, limits: ReadLimits) => Promise<StoredObject | undefined>;
  /**
   * Creates the object whole, or not at all: the first of many at once wins.
   * @returns its tag, or undefined when there was an object already.
   */
  readonly create: (
    key: string,
    bytes: Uint8Array,
    about: ObjectDescription,
  ) => Promise<string | undefined>;
  /** Replaces the object if its tag is still the given one; the new tag, or undefined. */
  readonly replace: (
    key: string,
    bytes: Uint8Array,
    about: ObjectDescription & { readonly tag: string },
  ) => Promise<string | undefined>;
  /** The objects whose keys begin with the prefix, in the order of their keys. */
  readonly list: (prefix: string) => AsyncIterable<ListedObject>;
  /**
   * Writes something small that nobody sees: whether anything can be kept now.
   * @throws {StoreError} `unavailable`, `denied`, `full`
   */
  readonly tryWriting: () => Promise<void>;
  /** A link that gives the object to whoever has it, for a while; a folder has none. */
  readonly link?: (key: string, seconds: number) => Promise<string>;
};

export type ReadLimits = {
  readonly maxBytes: number;
  readonly tag?: string;
  readonly version?: string;
};

export type ObjectDescription = {
  readonly mediaType: string;
  /** The name a download gets, such as `槐荫区人民政府2019年政府信息公开工作年度报告.pdf`. */
  readonly fileName?: string;
};

export type StoredObject = ObjectDescription & {
  readonly bytes: Uint8Array;
  /** Names this state of the object. */
  readonly tag: string;
  readonly version?: string;
  /**
   * Of a file whose name is not UTF-8: its path's bytes, in percents. The key is what they mean,
   * and may be that of another file, too.
   */
  readonly rawName?: string;
};

export type ListedObject = { readonly key: string; readonly size: number; readonly tag: string };

/**
 * `unavailable` may pass when tried again. `denied` and `full` stay until somebody gives rights or
 * room, `tooLarge` stays.
 */
export type StoreFault = "unavailable" | "denied" | "full" | "tooLarge";

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly fault: StoreFault;
  readonly key: string;

  constructor(fault: StoreFault, key: string, cause?: unknown) {
    super(`store: ${fault}`, { cause });
    this.fault = fault;
    this.key = key;
  }

  /** The word of the system or the bucket for it, such as `ENOSPC`, `AccessDenied`. */
  get code(): string {
    const { cause } = this;
    if (!(cause instanceof Error)) return this.fault;
    return "code" in cause ? String(cause.code) : cause.name;
  }
}
