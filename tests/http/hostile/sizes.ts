import { get, sample } from "../../given/reports.ts";
import { changed, type HostileCase, report, year } from "./hostile-case.ts";

function nested(levels: number, open: string, close: string): string {
  return `{"introduction": ${open.repeat(levels)}"甲"${close.repeat(levels)}}`;
}

export function sizes(): HostileCase[] {
  const list = (count: number, value: unknown) => JSON.stringify(Array(count).fill(value));
  const members = (count: number) =>
    JSON.stringify(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0])),
    );
  const bodies = {
    "33 lists": nested(33, "[", "]"),
    "33 objects": nested(33, '{"body":', "}"),
    "100 000 lists": nested(100_000, "[", "]"),
    "1 000 000 lists, never closed": "[".repeat(1_000_000),
    "100 000 objects, never closed": '{"a":'.repeat(100_000),
    "300 000 values": list(300_000, 0),
    "1 001 keys": members(1001),
    "a key of 100 000 characters": `{"${"k".repeat(100_000)}": 0}`,
    "a text of 20 001 characters": changed("introduction", "年".repeat(20_001)),
    "a text of 20 001 escapes": report.replace(
      '"introduction":',
      `"x": "${"\\u5e74".repeat(20_001)}", "introduction":`,
    ),
    "5 MB of blanks": " ".repeat(5_000_000),
    "a number of 100 000 digits": `{"year": ${"9".repeat(100_000)}}`,
    "900 unknown keys": members(900),
    "150 000 wrong paragraphs": changed("introduction", Array(150_000).fill(1)),
    "900 wrong sections": changed("sections", Array(900).fill({ id: "nothing" })),
    "60 levels of headings": changed("sections.0.body", heading(20)),
  };
  return Object.entries(bodies).map(([name, body]) => ({ name, body, fate: "reject" }));
}

function heading(levels: number): unknown {
  return levels === 0 ? "甲" : { heading: "题", body: [heading(levels - 1)] };
}

export function longOnes(): HostileCase[] {
  const bodies = {
    "a word of 20 000 letters": changed("introduction", "a".repeat(20_000)),
    "20 000 combining marks": changed("introduction", `a${"\u0301".repeat(19_999)}`),
    "20 000 opening quotes": changed("introduction", "“".repeat(20_000)),
    "2 000 paragraphs": changed("introduction", Array(2000).fill("政府信息公开工作。")),
    "5 000 typed numbers": changed("sections.0.body", Array(5000).fill("（一）甲")),
    "a note of 5 000 characters": changed("tables.disputes.review.total", {
      value: get(sample(year), "tables.disputes.review.total"),
      note: "注".repeat(5000),
    }),
    "an agency of 500 characters": changed("agency", "甲".repeat(500)),
  };
  return Object.entries(bodies).map(([name, body]) => ({ name, body, fate: "accept" }));
}
