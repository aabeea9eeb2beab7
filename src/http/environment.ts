import type { Context } from "hono";
import type { Language } from "../messages/sentences.ts";

/** What is known of a request while it is answered. */
export type Environment = {
  Variables: {
    readonly requestId: string;
    readonly language: Language;
    /** Bytes of the body that were read. */
    bytesIn: number;
    /** The caller's key, for the log. */
    callerId: string | undefined;
    /** The code of the problem that is answered, and what only the log may know of it. */
    problem: string | undefined;
    reason: string | undefined;
    /** What a fault of the store was about, within the store: for the log, too. */
    path: string | undefined;
  };
};

export type HttpContext = Context<Environment>;
