import { get, sample } from "../../given/reports.ts";
import { changed, type HostileCase, year } from "./hostile-case.ts";

const wrongValues: Readonly<Record<string, readonly unknown[]>> = {
  year: [null, "2024", 2024.5, -1, 99, 10_000, 1e21, true, [], {}],
  edition: [null, 2021, "2020", "", "../2021", "__proto__", true, [], {}],
  agency: [null, 5, "", "  ", "甲\n乙", "甲\r乙", true, [], {}, ["甲"]],
  level: [null, 5, "", "国家", "__proto__", [], {}],
  title: [null, 5, "", "甲\n乙", [], {}],
  subtitle: [null, 5, [5], {}, [[]]],
  introduction: [null, 5, true, {}, [5], [null], [["甲"]]],
  sections: [null, 5, "甲", {}, [5], [null], [{}], [{ id: "nothing" }], [{ heading: 5 }]],
  tables: [null, 5, "甲", [], {}],
  signature: [
    null,
    5,
    "甲",
    [],
    { agency: "甲", date: "2024" },
    { date: "2024-02-30", agency: "甲" },
  ],
};

export function wrongTypes(): HostileCase[] {
  return Object.entries(wrongValues).flatMap(([path, values]) =>
    values.map((value) => ({
      name: `${path} is ${JSON.stringify(value)}`,
      body: changed(path, value),
      fate: "reject" as const,
    })),
  );
}

const cells = [
  "tables.requests.granted.total",
  "tables.disputes.review.upheld",
  "tables.proactive.fees.amount",
];
const wrongFigures = [
  ...[
    null,
    "",
    " ",
    "/",
    "无",
    "五",
    "NaN",
    "1e3",
    "0x10",
    "１２a",
    "1,36",
    "--1",
    "八件",
    true,
    [],
    [1],
  ],
  ...[
    {},
    { value: null },
    { value: "甲" },
    { value: { value: 1 } },
    1e21,
    2 ** 53,
    -1,
    { value: 1, more: 2 },
  ],
  ...[
    { value: 1, note: 5 },
    { value: 1, note: "甲\n乙" },
    "1\n2",
    "9".repeat(400),
    { value: "\0" },
  ],
];

export function figures(): HostileCase[] {
  return cells.flatMap((path) =>
    wrongFigures.map((value) => ({
      name: `${path} is ${JSON.stringify(value).slice(0, 40)}`,
      body: changed(path, value),
      // A blank is a total that is to be computed, where one can be.
      fate: value === null && path.endsWith("total") ? ("accept" as const) : ("reject" as const),
    })),
  );
}

/** What a cell may be, and is read all the same. */
export function sloppyFigures(): HostileCase[] {
  const path = "tables.disputes.review.upheld";
  const value = Number(get(sample(year), path));
  const written = [
    `${value}`,
    ` ${value} `,
    `${value}件`,
    `+${value}`,
    `0${value}`,
    `${value}（含1件）`,
  ];
  return written.map((text) => ({
    name: `a cell is ${JSON.stringify(text)}`,
    body: changed(path, text),
    fate: "accept" as const,
  }));
}
