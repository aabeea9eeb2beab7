import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { filesWithPrograms } from "../files-with-programs.ts";

/** What files take that take long, as `note-seconds.ts` found it. */
const noted: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(new URL("seconds.json", import.meta.url), "utf8"),
);

/**
 * The order of the test files: the longest first, so that no worker is left alone with one at the
 * end; and those that reckon spread evenly among those that start programs, and wait for them.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const withPrograms = new Set(filesWithPrograms());
    const { root } = this.ctx.config;
    const named = files.map((file) => ({ file, name: relative(root, file.moduleId) }));
    const kinds = Map.groupBy(named, ({ name }) => withPrograms.has(name));
    return [...kinds.values()]
      .flatMap(placed)
      .sort((one, other) => one.at - other.at)
      .map(({ file }) => file);
  }
}

type Named = { readonly file: TestSpecification; readonly name: string };

/** Each file of a kind at the share of the kind's seconds that is over when its turn comes. */
function placed(files: readonly Named[]): { file: TestSpecification; at: number }[] {
  const timed = files.map(({ file, name }) => ({ file, seconds: noted[name] ?? 1 }));
  timed.sort((one, other) => other.seconds - one.seconds);
  const all = timed.reduce((sum, { seconds }) => sum + seconds, 0);
  let before = 0;
  return timed.map(({ file, seconds }) => {
    const at = before / all;
    before += seconds;
    return { file, at };
  });
}
