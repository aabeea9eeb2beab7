import type { Language } from "../../../../src/messages/sentences.ts";
import { type SayOf, speakerOf } from "../say.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** A text of the board, which is loaded with it. */
export type BoardSay = SayOf<typeof zhCN>;

export function boardSpeaker(language: Language): BoardSay {
  return speakerOf<typeof zhCN>(language === "en" ? en : zhCN);
}
