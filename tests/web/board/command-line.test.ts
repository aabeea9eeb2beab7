import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Office, openOffice } from "../clerk.ts";
import { jsonOf, jsonUnits, onOldEdition, spoilt } from "./district.ts";
import { openBoard, sendFiles, statesOf, take } from "./office-day.ts";

const program = fileURLToPath(new URL("../../../functions/command-line.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-board-"));
const units = jsonUnits(12);
const files = [
  ...units.slice(0, 2).map(spoilt).map(jsonOf),
  jsonOf(onOldEdition(units[2]?.name ?? "")),
  ...units.slice(3).map(jsonOf),
];

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  mkdirSync(join(folder, "units"));
  for (const { name, buffer } of files) writeFileSync(join(folder, "units", name), buffer);
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

function rollup(...words: string[]) {
  const all = ["rollup", "units", "--agency", "示范区人民政府", "--without-failing", ...words];
  const { stderr } = spawnSync(process.execPath, [program, ...all], { cwd: folder });
  return stderr.toString();
}

it("makes matrix, letters, report and trace to the byte as the command line does", async () => {
  const { page, complaints } = await office.sitDown();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  rollup(
    ...["--out", "all.json", "--trace", "trace.json", "--matrix", "matrix.xlsx"],
    ...["--letters", "letters", "--deadline", "2025-01-26"],
  );
  const made = (name: string) => readFileSync(join(folder, name));

  await openBoard(page);
  await page.getByLabel("汇总机关").fill("示范区人民政府");
  await page.getByLabel("退回后报送期限：年").fill("2025-01-26");
  await sendFiles(page, files);
  const matrix = await take(page, () => press("核对情况表（Excel）"));
  await press("汇总数字");
  const report = await take(page, () => press("下载汇总报告（JSON）"));
  const trace = await take(page, () => press("下载来源（JSON）"));
  await page.keyboard.press("Escape");
  const letters = await take(page, () => press("退回有错误的 3 个（ZIP）"));
  await expect.poll(() => statesOf(page)).toEqual([0, 0, 3, 9]);

  expect(matrix.bytes.equals(made("matrix.xlsx"))).toBe(true);
  expect(report.bytes.equals(made("all.json"))).toBe(true);
  expect(trace.bytes.equals(made("trace.json"))).toBe(true);
  const written = readdirSync(join(folder, "letters"));
  expect(written).toHaveLength(3);
  const unzipped = unzipSync(letters.bytes);
  for (const name of written) {
    const own = unzipped[`退回修改通知（${name.replace(".docx", "")}）.docx`];
    expect([name, made(`letters/${name}`).equals(own ?? new Uint8Array())]).toEqual([name, true]);
  }
  expect(complaints).toEqual([]);
});
