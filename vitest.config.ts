import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // CommonJS packages are imported as Node imports them.
    deps: { interopDefault: false },
    // Tests mostly wait for processes of their own: one worker fewer than cores would waste half of two.
    maxWorkers: "100%",
    // LibreOffice starts slowly, and slower on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // So does a browser.
    expect: { poll: { timeout: 20_000 } },
  },
});
