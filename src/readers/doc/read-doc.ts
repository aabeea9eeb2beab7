import { GenerationError } from "../../messages/generation-error.ts";
import type { Bytes } from "../ole/bytes.ts";
import type { SourceDocument } from "../source.ts";
export function readDoc(_text: Bytes, _stream: (name: string) => Bytes | undefined): SourceDocument {
  throw new GenerationError("FILE-OLD", { name: "?" });
}
