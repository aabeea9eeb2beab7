import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const unit = readFileSync(join(root, "deployment/systemd/nianbao.service"), "utf8");
const [, start = ""] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

const folder = mkdtempSync(join(tmpdir(), "nianbao-unit-"));
const file = join(folder, "nianbao.service");
// No machine has Node and the program where this one names them.
writeFileSync(file, unit.replace(start, `${process.execPath} --version`));
afterAll(() => rmSync(folder, { recursive: true }));

const analyze = (...words: readonly string[]) =>
  spawnSync("systemd-analyze", [...words, file], { encoding: "utf8" });

describe.skipIf(!hasSystemd)("the systemd unit", () => {
  it("has nothing that systemd passes over", () => {
    const { status, stderr } = analyze("verify", "--man=no");

    expect([status, stderr]).toEqual([0, ""]);
  });

  it("would be told of with a misspelt line", () => {
    const broken = join(folder, "broken.service");
    writeFileSync(broken, readFileSync(file, "utf8").replace("ProtectHome=", "ProtectHouse="));

    const { stderr } = spawnSync("systemd-analyze", ["verify", broken], { encoding: "utf8" });

    expect(stderr).toContain("ProtectHouse");
  });

  it("leaves the service less than 2 of 10 points of exposure", () => {
    const { status } = analyze("security", "--offline=true", "--threshold=20", "--no-pager");

    expect(status).toBe(0);
  });
});

describe("what the unit starts", () => {
  it("is the program of the package by Node itself, so that the signal reaches it", () => {
    const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

    expect(start).toBe(`/usr/bin/node /opt/nianbao/node_modules/nianbao/${bin.nianbao} serve`);
  });

  it("has only settings that the program knows, and the time to end", () => {
    const settings = readFileSync(join(root, "functions/surroundings/settings.ts"), "utf8");
    const names = unit.match(/\bNIANBAO_\w+/g) ?? [];
    const [, seconds = 0] = /^TimeoutStopSec=(\d+)$/m.exec(unit) ?? [];

    expect(names.filter((name) => !settings.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(1);
    expect(Number(seconds)).toBeGreaterThan(27 + 5);
  });
});
