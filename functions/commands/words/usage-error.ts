import type { TextBlanks, TextName } from "../../../src/messages/command-line.ts";

/** A wrong use of the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly text: TextName;
  readonly blanks: TextBlanks;

  constructor(text: TextName, blanks: TextBlanks) {
    super(text);
    this.text = text;
    this.blanks = blanks;
  }
}
