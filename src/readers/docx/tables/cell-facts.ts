import type { SourceCell } from "../../source.ts";
import { descend, type XmlElement } from "../../xml.ts";
import { contentOf } from "../containers.ts";
import { isOn } from "../formatting.ts";
import type { WordSetting } from "../word-setting.ts";

type CellFacts = Pick<SourceCell, "isHeader" | "align">;

/** Names of this program's own styles for the cells of an office's own tables. */
const ownStyle = /^自拟表.*(列名|行名|数值)$/u;

/** What is known of a cell beside its words. */
export function cellFacts(cell: XmlElement, row: XmlElement, setting: WordSetting): CellFacts {
  const own = ownStyleOf(cell, setting);
  const repeats = descend(row, "trPr", "tblHeader");
  const isHeader = own ? own !== "数值" : repeats !== undefined && isOn(repeats);
  const usual = own && (own === "行名" ? "left" : "center");
  const align = alignOf(cell) ?? usual;
  return { ...(isHeader ? { isHeader } : {}), ...(align ? { align } : {}) };
}

/** Whether this program has set the cells of a table, and said of each what it is. */
export function namesHeaders(table: XmlElement, setting: WordSetting): boolean {
  const [row] = contentOf(table, ["tr"]);
  const [cell] = row ? contentOf(row, ["tc"]) : [];
  return cell !== undefined && ownStyleOf(cell, setting) !== undefined;
}

function ownStyleOf(cell: XmlElement, { styles }: WordSetting): string | undefined {
  const [first] = contentOf(cell, ["p"]);
  const style = first && descend(first, "pPr", "pStyle")?.attributes["w:val"];
  return style === undefined ? undefined : ownStyle.exec(styles.get(style)?.name ?? "")?.[1];
}

const aligns = new Map<string, "left" | "center" | "right">([
  ["left", "left"],
  ["start", "left"],
  ["center", "center"],
  ["right", "right"],
  ["end", "right"],
]);

/** That of all paragraphs of a cell, where they say one. */
function alignOf(cell: XmlElement): SourceCell["align"] {
  const said = contentOf(cell, ["p"]).map(
    (one) => descend(one, "pPr", "jc")?.attributes["w:val"] ?? "",
  );
  const [first = "", ...others] = said;
  return others.every((one) => one === first) ? aligns.get(first) : undefined;
}
