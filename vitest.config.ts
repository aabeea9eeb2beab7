import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/run/longest-first.ts";

// Node keeps what it compiles: for the workers, and for the programs that tests start by the hundred.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL("node_modules/.cache/nianbao-compiled", import.meta.url),
);

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["fresh-templates", "run/choose-program", "run/offer-ceph"].map(
      (name) => `tests/${name}.ts`,
    ),
    sequence: { sequencer: LongestFirst },
    // Test files share processes, and what these have loaded and started: see docs/testing.md.
    isolate: false,
    // Node loads the sources itself, as the program does; nothing is mocked.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // While some wait for programs, others reckon.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // LibreOffice starts slowly, and slower on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // So does a browser.
    expect: { poll: { timeout: 20_000 } },
  },
});
