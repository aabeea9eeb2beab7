import type { Finding } from "../../../src/messages/finding.ts";
import type { Question } from "../../../src/messages/question.ts";

/** What the reader of an old file could not tell, or left out: a person settles one after another. */
export type Remark =
  | { readonly id: string; readonly type: "question"; readonly question: Question }
  | { readonly id: string; readonly type: "finding"; readonly finding: Finding };
