import type { Frame } from "../src/writers/docx/package/frame.ts";

/** The frame of a DOCX with the official look's page. */
export declare const wordFrame: Frame;
