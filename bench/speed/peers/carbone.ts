import { fileURLToPath } from "node:url";
import type { DocumentTree } from "../../../src/document/blocks.ts";
import { fromApart } from "./apart.ts";
import { dataOf } from "./carbone-template.ts";

/** What is called of the package. */
type Carbone = {
  render(
    template: string,
    data: unknown,
    options: object,
    done: (problem: Error | null, document: Uint8Array) => void,
  ): void;
};

const carbone = fromApart<Carbone>("carbone");

/** Written by `compile.ts`. */
const template = fileURLToPath(new URL("carbone-template.docx", import.meta.url));

/** The template filled in: the same words as docx's own document has. */
export function make(text: string): Promise<Uint8Array> {
  const data = dataOf(JSON.parse(text) as DocumentTree);
  return new Promise((resolve, reject) => {
    carbone.render(template, data, {}, (problem, document) => {
      if (problem) reject(problem);
      else resolve(document);
    });
  });
}
