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

export default defineConfig({
  test: {
    globalSetup: "tests/fresh-templates.ts",
    // Two names, so that `--project quick` runs what needs no outside program.
    projects: [
      { extends: true, test: { name: "programs", include: withPrograms } },
      { extends: true, test: { name: "quick", include: [all], exclude: withPrograms } },
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
