import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sample, set } from "../given/reports.ts";
import { makeZip } from "../jobs/make-zip.ts";
import { startWatching } from "./watch-process.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-tree-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [input, output] = [join(folder, "收件"), join(folder, "成品")];

const report = (title: string) => JSON.stringify({ ...sample("2021"), title });
const wrong = JSON.stringify(set(sample("2021"), "tables.disputes.review.total", 9));

function put(name: string, content: string | Uint8Array) {
  mkdirSync(dirname(join(input, name)), { recursive: true });
  writeFileSync(join(input, name), content);
}

const watchOnce = async () => (await startWatching(input, output, "--once")).ended;

/** Folders and files as `tree` prints them, the hidden ones left out. */
function treeOf(path: string, depth = 0): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => [
      `${"  ".repeat(depth)}${entry.name}${entry.isDirectory() ? "/" : ""}`,
      ...(entry.isDirectory() ? treeOf(join(path, entry.name), depth + 1) : []),
    ]);
}

describe("what a clerk sees after nianbao watch 收件 成品", async () => {
  put("上传/年 报+1%(终).json", report("某区人民政府2024年政府信息公开工作年度报告"));
  put("bad.json", wrong);
  put(
    "各单位.zip",
    makeZip([
      {
        name: "教育局.json",
        bytes: Buffer.from(report("某区教育局2024年政府信息公开工作年度报告")),
      },
      { name: "街道/东街.json", bytes: Buffer.from(wrong) },
    ]),
  );
  await watchOnce();
  put("上传/年 报+1%(终).json", report("某区人民政府2024年政府信息公开工作年度报告（更正）"));
  await watchOnce();
  const tree = ["收件/", ...treeOf(input, 1), "成品/", ...treeOf(output, 1), ""].join("\n");

  it("is a tree that a person can review", async () => {
    await expect(tree).toMatchFileSnapshot("../golden/watch-folders.txt");
  });

  it("is shown so in the manual", () => {
    const manual = readFileSync(new URL("../../docs/buckets.md", import.meta.url), "utf8");

    expect(manual).toContain(`\`\`\`text\n${tree}\`\`\``);
  });

  it("holds all that the program notes for itself in one hidden folder", () => {
    expect(readdirSync(output).filter((name) => /^[._]/.test(name))).toEqual([".nianbao"]);
  });

  it("says in sentences what is wrong with a report", async () => {
    const text = readFileSync(join(output, "bad.json.错误.txt"), "utf8");

    await expect(text.replaceAll("\r\n", "\n")).toMatchFileSnapshot("../golden/watch-problem.txt");
  });
});
