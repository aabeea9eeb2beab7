import { configDefaults, defineConfig, mergeConfig } from "vitest/config";
import { filesWithPrograms } from "./tests/files-with-programs.ts";
import whole from "./vitest.config.ts";

/** Every case of very many: they start no program, and would not leave daily work its minute. */
const long = [
  "tests/fonts/coverage.test.ts",
  "tests/fuzz/validator.test.ts",
  "tests/http/hostile-corpus.test.ts",
  "tests/readers/recognise/cut-tables.test.ts",
  "tests/readers/distort/distortions.test.ts",
  "tests/readers/own/own-references.test.ts",
  "tests/readers/own/own-round-trip.test.ts",
  "tests/readers/round-trip.test.ts",
  "tests/report/checks/mutations.test.ts",
  "tests/report/checks/sums.test.ts",
  "tests/report/repair/found-cells.test.ts",
];

/** What daily work needs, `npm run test:quick`: the files that start no program, but for the long. */
export default mergeConfig(
  whole,
  defineConfig({
    test: { exclude: [...configDefaults.exclude, ...filesWithPrograms(), ...long] },
  }),
);
