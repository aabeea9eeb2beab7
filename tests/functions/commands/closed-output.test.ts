import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { example, sample, set } from "../../given/reports.ts";

const program = fileURLToPath(new URL("../../../functions/command-line.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-closed-output-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program in a shell: exit code of the program itself, and all that reached the screen. */
function inShell(words: string, rest: string) {
  const line = `"$0" "$1" ${words} ${rest}; exit "\${PIPESTATUS[0]}"`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line, process.execPath, program], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function write(name: string, draft: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(draft));
}

describe("a reader that has seen enough, as `| head`", () => {
  it("ends what only prints quietly", () => {
    expect(inShell("schema", "| head -n 1")).toEqual({ status: 0, stdout: "{\n", stderr: "" });
    expect(inShell("--help", "| true")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it.each([
    ["good", 0, sample("2021")],
    ["bad", 1, set(sample("2021"), "tables.disputes.review.total", 9)],
  ])("changes nothing about what a check says by its exit code: %s %i", (name, code, draft) => {
    write(`${name}.json`, draft);

    const { status, stdout } = inShell(`check ${name}.json`, "2>&1 | true");

    expect(stdout).toBe("");
    expect(status).toBe(code);
  });

  it("keeps no file from being made", () => {
    write("one.json", example("hongze-2024"));
    write("two.json", example("huaiyin-2019"));

    const { status, stderr } = inShell(
      "build one.json two.json --format html --out made",
      "| true",
    );

    expect(stderr).not.toContain("EPIPE");
    expect(status).toBe(0);
    expect(readdirSync(join(folder, "made")).length).toBe(2);
  });
});

describe("an output that cannot be written", () => {
  it.each([
    ["schema", "写不进标准输出：ENOSPC"],
    ["schema --lang en", "Cannot write to standard output: ENOSPC"],
  ])("is told by `%s`, with exit code 2", (words, sentence) => {
    const { status, stderr } = inShell(words, "> /dev/full");

    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n").length).toBe(1);
    expect(status).toBe(2);
  });
});
