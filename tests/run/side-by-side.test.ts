import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("side-by-side.ts", import.meta.url));

it("says all that commands beside one another say, each by itself, and fails with the one that fails", () => {
  const words = ["echo right; echo too", "echo wrong >&2; exit 3"];

  const { status, stdout } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8" });

  expect(status).toBe(3);
  expect(stdout).toContain("> echo right; echo too\nright\ntoo\n");
  expect(stdout).toContain("> echo wrong >&2; exit 3\nwrong\n");
});
