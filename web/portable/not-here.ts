import { GenerationError } from "../../src/messages/generation-error.ts";

/** In place of readers that would double the page: a server has them. */
export function readPdf(): never {
  throw new GenerationError("FILE-TYPE", {});
}

export const readHtml = readPdf;
