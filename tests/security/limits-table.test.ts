import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../functions/surroundings/settings.ts";
import { pictureLimits } from "../../src/pictures/limits.ts";
import { limits as importLimits } from "../../src/readers/limits.ts";

const page = readFileSync(new URL("../../docs/reliability.md", import.meta.url), "utf8");

type Row = { readonly name: string; readonly value: number; readonly setting: string | undefined };

/** `| 请求正文，字节 | bodyBytes | 4194304 | NIANBAO_BODY_BYTES |` */
function rowsOf(table: string): Row[] {
  const [, text = ""] =
    new RegExp(`<!-- ${table} -->(.*?)<!-- /${table} -->`, "s").exec(page) ?? [];
  return [...text.matchAll(/^\|[^|]+\| `(\w+)` \| (\d+) \|(?: (?:`(\w+)`|–) \|)?$/gm)].map(
    ([, name = "", value, setting]) => ({ name, value: Number(value), setting }),
  );
}

function settingsWith(variables: Readonly<Record<string, string>>) {
  const { limits, queue, threadMegabytes } = readSettings(variables);
  return { ...limits, queue, threadMegabytes };
}

const byName = (rows: readonly Row[]) =>
  Object.fromEntries(rows.map(({ name, value }) => [name, value]));

describe("the tables of limits in docs/reliability.md", () => {
  const rows = rowsOf("limits");

  it("say of every limit what the program has", () => {
    expect(byName(rows)).toEqual(settingsWith({}));
    expect(byName(rowsOf("import-limits"))).toEqual(importLimits);
    expect(byName(rowsOf("picture-limits"))).toEqual(pictureLimits);
  });

  it.each(rows.filter(({ setting }) => setting))("name the variable that sets $name", (row) => {
    const changed = settingsWith({ [row.setting ?? ""]: "7" });

    expect(changed).toEqual({ ...settingsWith({}), [row.name]: 7 });
  });
});
