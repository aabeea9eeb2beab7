import { GenerationError } from "../../messages/generation-error.ts";
import type { SourceDocument } from "../source.ts";
export async function readOdf(_bytes: Uint8Array): Promise<SourceDocument> {
  throw new GenerationError("FILE-TYPE", {});
}
