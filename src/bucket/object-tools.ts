import type { ItemTools, Wish } from "../jobs/make-item.ts";
import type { ResultTools } from "../jobs/result/build-result.ts";
import type { Language } from "../messages/sentences.ts";
import type { Store } from "../store/store.ts";
import type { ZipLimits } from "../zip/zip-limits.ts";
import type { Naming } from "./naming.ts";
import type { Place } from "./place.ts";

/** Where objects come from: nothing is ever written there. */
export type Input = Pick<Store, "read" | "list">;

/** What working on objects takes. */
export type ObjectTools = ItemTools &
  ResultTools & {
    readonly input: Input;
    /** Keys of the input store leave its prefix out; those in notices do not. */
    readonly place: Place;
    readonly output: Store;
    readonly naming: Naming;
    readonly wish: Wish;
    /** Of the sentences in results. */
    readonly language: Language;
    /** The largest object that is read. */
    readonly objectBytes: number;
    readonly zip: ZipLimits;
    /** Reports of a ZIP that are in work at once. */
    readonly parallel: number;
    /** How often a report is tried again that may have ended a process. */
    readonly furtherAttempts: number;
  };
