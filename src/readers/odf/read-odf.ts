import { GenerationError } from "../../messages/generation-error.ts";
import type { SourceDocument } from "../source.ts";
import { openOpenDocument } from "./open-document.ts";

/**
 * Reads an OpenDocument file: a text (ODT) or sheets (ODS).
 * @throws {GenerationError} `FILE-KIND` for any other, and those of `openOpenDocument`.
 */
export async function readOdf(bytes: Uint8Array): Promise<SourceDocument> {
  const document = await openOpenDocument(bytes);
  switch (document.body.name) {
    case "text":
      return (await import("./read-text.ts")).readOdt(document);
    case "spreadsheet":
      return (await import("./read-sheets.ts")).readOds(document);
    default:
      throw new GenerationError("FILE-KIND", { name: `OpenDocument ${document.body.name}` });
  }
}
