import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { filesWithPrograms } from "./tests/files-with-programs.ts";

// Node keeps what it compiles: for the workers, and for the programs that tests start by the hundred.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL("node_modules/.cache/nianbao-compiled", import.meta.url),
);

const all = "tests/**/*.test.ts";
const withPrograms = filesWithPrograms();

/** Every case of very many: they start no program, and would not leave `quick` its minute. */
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

export default defineConfig({
  test: {
    globalSetup: ["fresh-templates", "run/choose-program", "run/offer-ceph"].map(
      (name) => `tests/${name}.ts`,
    ),
    // By name, so that `--project quick` runs what daily work needs. The first name goes first.
    projects: [
      { extends: true, test: { name: "long", include: long } },
      { extends: true, test: { name: "programs", include: withPrograms } },
      {
        extends: true,
        test: { name: "quick", include: [all], exclude: [...withPrograms, ...long] },
      },
    ],
    // Test files share processes, and what these have loaded and started: see docs/testing.md.
    isolate: false,
    // Node loads the sources itself, as the program does; nothing is mocked.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // While one waits for a program, another reckons.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // LibreOffice starts slowly, and slower on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // So does a browser.
    expect: { poll: { timeout: 20_000 } },
  },
});
