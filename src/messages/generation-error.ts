import type { Finding } from "./finding.ts";
import { type MessageCode, type MessageParameters, sentence } from "./sentences.ts";

/**
 * What the reader of the message can put right: a report, a template or an edition that is wrong.
 * Everything else that is thrown is a defect of this program.
 */
export class GenerationError<Code extends MessageCode = MessageCode> extends Error {
  override readonly name = "GenerationError";
  readonly code: Code;
  readonly parameters: MessageParameters<Code>;
  readonly findings: readonly Finding[];

  constructor(code: Code, parameters: MessageParameters<Code>, findings: readonly Finding[] = []) {
    super(sentence(code, parameters));
    this.code = code;
    this.parameters = parameters;
    this.findings = findings;
  }
}
