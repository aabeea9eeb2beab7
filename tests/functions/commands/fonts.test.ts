import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { manifest, readFont, smallFont } from "../../fonts/builders.ts";
import { nianbaoIn } from "../../nianbao-in.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-fonts-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** With fonts in a folder of the user's own. */
const nianbao = nianbaoIn(folder, { NIANBAO_FONTS: folder });

const rows = (text: string) => text.split("\n").map((line) => line.split("\t"));

describe("nianbao fonts", () => {
  it("lists the fonts of each face, and how many characters of each level they have", () => {
    const { status, stdout } = nianbao("fonts");

    expect(status).toBe(0);
    expect(rows(stdout)[0]).toEqual([
      "字种",
      "字体文件",
      "一级 27570",
      "二级 27766",
      "三级 87887",
      "部首 228",
    ]);
    expect(rows(stdout)).toContainEqual([
      "宋体",
      "open/noto-serif-sc/NotoSerifSC-Regular.ttf",
      "27570",
      "27766",
      "27783",
      "228",
    ]);
    expect(stdout).toContain("三个级别的汉字和部首，这些字体合起来一个不缺。");
  });

  it("puts the user's own fonts in front of the open ones of their face", () => {
    writeFileSync(join(folder, "simsunb.ttf"), smallFont("A"));
    writeFileSync(join(folder, "名字.ttf"), readFont(manifest.fonts.symbols.open));

    const files = rows(nianbao("fonts").stdout).map(([role, file]) => `${role}：${file}`);

    expect(files.slice(-5, -2)).toEqual([
      "生僻字：simsunb.ttf",
      "生僻字：open/nianbao-rare/NianbaoRare-Regular.ttf",
      "其他自备字体：名字.ttf",
    ]);
  });

  it("gives programs the code points that each font lacks, and those that all lack", () => {
    const { roles, missing, levels } = JSON.parse(nianbao("fonts", "--json").stdout);

    const songti = roles.find(({ role }: { role: string }) => role === "songti");
    expect(levels).toEqual({ level1: 27570, level2: 27766, level3: 87887, radicals: 228 });
    expect(missing).toEqual([]);
    expect(songti).toMatchObject({
      name: "宋体",
      fonts: [{ own: false, has: { level2: 27766, level3: 27783 } }],
    });
    expect(songti.fonts[0].missing[0]).toMatch(/^U\+20000—U\+2[0-9A-F]{4}$/);
  });

  it("names a font of the user that cannot be used", () => {
    writeFileSync(join(folder, "broken.ttf"), "no font at all");

    const { status, stderr } = nianbao("fonts");

    expect(status).toBe(2);
    expect(stderr).toContain("broken.ttf");
  });

  it("takes no file", () => {
    expect(nianbao("fonts", "report.json").status).toBe(2);
  });
});
