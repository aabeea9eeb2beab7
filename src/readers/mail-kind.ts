import { GenerationError } from "../messages/generation-error.ts";
import { mail, type Refusal } from "./other-kinds.ts";

/** What only a mail on its way has; a page that was saved as one file has none of it. */
const carried = /^(?:received|return-path|delivered-to|message-id|to|x-mailer):/im;

/** A mail, or a page with its pictures in one file, which is a mail by its form. */
export function mailKind(head: string): Refusal | undefined {
  const [header = ""] = head.split(/\r?\n\r?\n/);
  const isHeader = /^(?:[\w-]+:|From )/.test(header);
  if (!isHeader) return undefined;
  if (/^(?:from|subject|date):/im.test(header) && carried.test(header)) return () => mail("EML");
  const isPage =
    /^mime-version:/im.test(header) &&
    /^content-type:\s*(?:multipart\/(?:related|alternative)|text\/html)\b/im.test(header);
  return isPage ? () => new GenerationError("FILE-MHTML", {}) : undefined;
}
