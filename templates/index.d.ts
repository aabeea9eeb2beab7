import type { Look } from "../src/document/look.ts";
import type { EditionFiles } from "../src/edition/read-edition.ts";

/** Every edition's folder, in the order of their ids. */
export declare const editions: readonly EditionFiles[];
export declare const officialLook: Look;
