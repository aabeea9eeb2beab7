import { type Finding, finding, type Place } from "../messages/finding.ts";
import type { MessageCode, MessageParameters } from "../messages/sentences.ts";

/** A picture that cannot be printed, and why. */
export class PictureFault extends Error {
  readonly tell: (place: Place) => Finding;

  constructor(tell: (place: Place) => Finding) {
    super("picture refused");
    this.tell = tell;
  }
}

/** The fault that a rule tells. */
export function pictureFault<Code extends MessageCode>(
  rule: Code,
  parameters: MessageParameters<Code>,
): PictureFault {
  return new PictureFault((place) => finding(rule, "error", place, parameters));
}

/** What is wrong with a file whose beginning is that of a picture. */
export type Damage = "@pictureCut" | "@pictureSum" | "@pictureData" | "@pictureOrder";

export function damaged(problem: Damage): PictureFault {
  return pictureFault("PIC-BROKEN", { problem });
}
