import type { TextName } from "../../../src/messages/command-line.ts";
import { StoreError, type StoreFault } from "../../../src/store/store.ts";
import type { PassReason } from "../../stores/look-through.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** What is said of a file or folder that is not read. */
export const passTexts: Readonly<Record<PassReason, TextName>> = {
  unreadable: "passedUnreadable",
  link: "passedLink",
  special: "passedSpecial",
  hidden: "passedHidden",
  temporary: "passedTemporary",
  name: "passedName",
};

const faultTexts: Readonly<Record<StoreFault, TextName>> = {
  unavailable: "faultUnavailable",
  denied: "faultDenied",
  full: "faultFull",
  tooLarge: "faultTooLarge",
};

/** Why something cannot be done now. Never an error's message: it may hold what is in a report. */
export function reasonOf(error: unknown, { text }: Pick<Terminal, "text">): string {
  if (error instanceof StoreError) return text(faultTexts[error.fault], { code: error.code });
  return error instanceof Error ? error.name : typeof error;
}
