import { type Language, type MessageCode, type MessageParameters, sentence } from "./sentences.ts";

/** What the reader of a file is not sure of; only a person can tell. */
export type Question = {
  readonly id: string;
  readonly code: MessageCode;
  /** RFC 6901, into the draft. */
  readonly pointer: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What it may be; the first is what the draft says, where it says anything. */
  readonly alternatives: readonly string[];
  /** Where in the file it stands, in words. */
  readonly where: string;
};

/** A question's sentence. */
export function questionSentence(question: Question, language: Language = "zh-CN"): string {
  return sentence(question.code, question.parameters as MessageParameters<MessageCode>, language);
}

/** Questions as programs are told them: each with its sentence. */
export function toldQuestions(questions: readonly Question[], language: Language): ToldQuestion[] {
  return questions.map((one) => ({ ...one, sentence: questionSentence(one, language) }));
}

export type ToldQuestion = Question & { readonly sentence: string };
