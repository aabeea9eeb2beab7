import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../browser.ts";
import { buildPage, listen, type Office, openOffice } from "../clerk.ts";
import { rolledUp } from "./command-line.ts";
import {
  asDoc,
  formOf,
  jsonOf,
  jsonUnits,
  onOldEdition,
  printedAs,
  type SentFile,
  spoilt,
  type UnitReport,
  wholeUnit,
} from "./district.ts";
import { type Day, spendDay } from "./office-day.ts";

const departments = jsonUnits(48);
const bureaus = [
  "教育",
  "民政",
  "财政",
  "水利",
  "文化",
  "卫生",
  "交通",
  "农业",
  "司法",
  "统计",
  "审计",
  "体育",
].map((name) => wholeUnit(`示范区${name}局`));

/** Sixty units: three have sent nothing, five are wrong, two are on the edition of before. */
async function makeDay(): Promise<Day> {
  const wrong = [...departments.slice(0, 3), ...bureaus.slice(0, 2)];
  const old = departments.slice(3, 5);
  const right = [...departments.slice(5, 45).map(jsonOf), ...(await bureauFiles(bureaus.slice(2)))];
  const spoiltFiles = [
    ...departments.slice(0, 3).map(spoilt).map(jsonOf),
    ...(await Promise.all(bureaus.slice(0, 2).map((one) => printedAs("docx", spoilt(one))))),
  ];
  return {
    names: [...departments, ...bureaus].map(({ name }) => name),
    files: [...spoiltFiles, ...old.map(({ name }) => jsonOf(onOldEdition(name))), ...right],
    corrected: [...wrong, ...old].map((unit) => renamed(jsonOf(unit))),
    agency: "示范区人民政府",
    deadline: "2025-01-26",
  };
}

/** Three workbooks, two PDFs, two of old Word's files, three of new ones. */
async function bureauFiles(units: readonly UnitReport[]): Promise<SentFile[]> {
  return [
    ...(await Promise.all(units.slice(0, 3).map(formOf))),
    ...(await Promise.all(units.slice(3, 5).map((unit) => printedAs("pdf", unit)))),
    ...(await asDoc(units.slice(5, 7))),
    ...(await Promise.all(units.slice(7).map((unit) => printedAs("docx", unit)))),
  ];
}

function renamed({ name, buffer }: SentFile): SentFile {
  return { name: `改-${name}`, buffer };
}

let day: Day;
let first: Awaited<ReturnType<typeof rolledUp>>;
let last: Awaited<ReturnType<typeof rolledUp>>;

beforeAll(async () => {
  day = await makeDay();
  first = await rolledUp(day.files, day);
  const wrong = day.corrected.map(({ name }) => name.replace("改-", "").replace(/\.json$/, ""));
  const right = day.files.filter(({ name }) => !wrong.includes(name.replace(/\.\w+$/, "")));
  last = await rolledUp([...right, ...day.corrected], day);
});

/** What a day must have brought, whichever page it was spent on. */
function expectDay(spent: Awaited<ReturnType<typeof spendDay>>): void {
  expect(spent.states).toEqual({
    received: [3, 7, 0, 50],
    returned: [3, 0, 7, 50],
    corrected: [3, 0, 0, 57],
  });
  expect(spent.wrong).toEqual(
    [...departments.slice(0, 5), ...bureaus.slice(0, 2)].map(({ name }) => name),
  );
  expect(Object.keys(spent.letters).sort()).toEqual([...first.letters.keys()].sort());
  for (const [name, bytes] of first.letters) {
    expect([name, bytes.equals(spent.letters[name] ?? new Uint8Array())]).toEqual([name, true]);
  }
  expect(spent.matrix.equals(first.matrix)).toBe(true);
  expect(spent.report).toBe(last.report);
  expect(spent.trace).toBe(last.trace);
  expect(spent.sources).toBe(57);
  expect(spent.objections).toEqual([]);
}

describe("an office with sixty units on the served page", () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it("sees who is missing and what is wrong, returns seven, and adds up what came back", async () => {
    const { page, complaints } = await office.sitDown();

    expectDay(await spendDay(page, day));
    expect(complaints).toEqual([]);
  });
});

describe("an office with sixty units on the page as one file", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildPage("offline");
  });

  it("does the same, and asks nobody for anything", async () => {
    const { browser, close } = await openBrowser();
    const page = await browser.newPage({ locale: "zh-CN" });
    const complaints = listen(page);
    const address = pathToFileURL(join(folder, "nianbao.html")).href;
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!/^(?:blob|data):/.test(request.url()) && request.url() !== address)
        asked.push(request.url());
    });
    await page.goto(address);

    const spent = await spendDay(page, day);
    await close();

    expectDay(spent);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
