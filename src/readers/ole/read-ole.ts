import { GenerationError } from "../../messages/generation-error.ts";
import type { SourceDocument } from "../source.ts";
export function readOle(_bytes: Uint8Array): SourceDocument {
  throw new GenerationError("FILE-OLD", { name: "?" });
}
