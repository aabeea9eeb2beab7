import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // CommonJS packages are imported as Node imports them.
    deps: { interopDefault: false },
    // LibreOffice starts slowly, and slower on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
