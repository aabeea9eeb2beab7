import { stemOf } from "../rollup/unit.ts";
import { isJsonName } from "./unit-draft.ts";

export type ChosenFiles = {
  /** In the order in which they are added up. */
  readonly units: readonly string[];
  /** Files whose report stands beside them as JSON, which is what a person made of them. */
  readonly superseded: readonly string[];
};

/** Which files of a folder are units' reports. Files of the system and of open programs are none. */
export function chooseFiles(names: readonly string[]): ChosenFiles {
  const files = names.filter((name) => !isOfAProgram(name)).sort();
  const drafts = new Set(files.filter(isJsonName).map(stemOf));
  const superseded = files.filter((name) => !isJsonName(name) && drafts.has(stemOf(name)));
  return { units: files.filter((name) => !superseded.includes(name)), superseded };
}

/** `~$年报.docx` is what Word keeps while the file is open. */
function isOfAProgram(name: string): boolean {
  return /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
