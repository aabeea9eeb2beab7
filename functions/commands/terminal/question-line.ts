import { type Question, questionSentence } from "../../../src/messages/question.ts";
import type { Language } from "../../../src/messages/sentences.ts";

/** What only a person can answer, on a line: where it stands, what is asked, and what it may be. */
export function questionLine(question: Question, language: Language): string {
  const { id, where, alternatives } = question;
  const choices = alternatives.map((one) => `[${one}]`).join(" ");
  const text = questionSentence(question, language);
  return [id, where, text, choices].filter(Boolean).join("  ");
}
