import { describe, expect, it } from "vitest";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { readOle } from "../../../src/readers/ole/read-ole.ts";
import { type Drawn, drawSource } from "../docx/drawn-docx.ts";
import { bytesOf, oleFile, type Piece } from "./ole-file.ts";

const record = (id: number, ...parts: readonly Piece[]) => {
  const data = bytesOf(...parts);
  return bytesOf([2, id, data.length], data);
};
const begin = (kind: number) => record(0x809, [2, 0x600, kind], [4, 0, 0, 0]);
const end = record(0x0a);
const wide = (text: string) => bytesOf([2, text.length], [1, 1], text);

const fonts = [
  record(0x31, [2, 200, 0, 0x7fff, 400, 0]),
  record(0x31, [2, 200, 8, 0x7fff, 400, 0]),
  record(0x31, [2, 200, 0, 0x7fff, 400, 1]),
  record(0x31, [2, 200, 0, 9, 400, 0]),
];
const formats = [
  record(0x41e, [2, 200], wide(";;;")),
  ...[
    [0, 0],
    [1, 0],
    [0, 14],
    [0, 1],
    [0, 200],
    [3, 0],
  ].map(([font = 0, format = 0]) => record(0xe0, [2, font, format], [4, 0, 0, 0, 0])),
];

type Book = {
  readonly strings?: readonly Uint8Array[];
  readonly more?: readonly Uint8Array[];
  readonly state?: number;
};

function book(
  cells: readonly Uint8Array[],
  { strings = [], more = [], state = 0 }: Book = {},
): Uint8Array {
  const sst = record(0xfc, [4, strings.length, strings.length], ...strings);
  const head = [begin(5), ...more, ...fonts, ...formats, sst];
  const length = (all: readonly Uint8Array[]) => all.reduce((sum, one) => sum + one.length, 0);
  const listed = (at: number) => record(0x85, [4, at], [1, state, 0, 1, 0], Uint8Array.of(97));
  const at = length([...head, listed(0), end]);
  return bytesOf(...head, listed(at), end, begin(0x10), ...cells, end);
}

async function draw(cells: readonly Uint8Array[], more?: Book): Promise<Drawn> {
  return drawSource(await readOle(oleFile({ Workbook: book(cells, more) })));
}

async function refusal(file: Uint8Array): Promise<string> {
  try {
    await readOle(file);
  } catch (error) {
    if (error instanceof GenerationError) return error.code;
    throw error;
  }
  return "read";
}

const number = (row: number, column: number, value: number, format = 0) =>
  record(0x203, [2, row, column, format], [8, value]);
const label = (row: number, column: number, text: string, format = 0) =>
  record(0x204, [2, row, column, format], wide(text));

describe("the cells of an XLS", () => {
  it("have numbers in every form in which they are saved", async () => {
    const { text } = await draw([
      number(0, 0, 15320.5),
      record(0x27e, [2, 0, 1, 0], [4, (41 << 2) | 2]),
      record(0x27e, [2, 0, 2, 0], [4, (773028 << 2) | 3]),
      record(0xbd, [2, 0, 3], [2, 0], [4, (7 << 2) | 2], [2, 0], [4, (-8 << 2) | 2], [2, 4]),
      record(0x205, [2, 0, 5, 0], [1, 1, 0]),
      record(0x205, [2, 0, 6, 0], [1, 7, 1]),
    ]);

    expect(text).toEqual(["15320.5|41|7730.28|7|-8|TRUE|#DIV/0!"]);
  });

  it("have the saved values of their formulas", async () => {
    const formula = (column: number, value: Uint8Array) =>
      record(0x06, [2, 0, column, 0], value, [2, 0], [4, 0], [2, 0]);

    const { text } = await draw([
      formula(0, bytesOf([8, 53])),
      formula(1, bytesOf([4, 0], [2, 0, 0xffff])),
      record(0x207, wide("甲")),
      formula(2, bytesOf([1, 2, 0, 42, 0, 0, 0], [2, 0xffff]).subarray(0, 8)),
      formula(3, bytesOf([1, 3, 0, 0, 0, 0, 0], [2, 0xffff]).subarray(0, 8)),
      label(0, 4, "z"),
    ]);

    expect(text[0]).toMatch(/^53\|甲\|/);
  });

  it("tell of formulas that no program has computed yet, as newer workbooks do", async () => {
    const formula = (column: number, always: number) =>
      record(0x06, [2, 0, column, 0], [1, 3, 0, 0, 0, 0, 0], [2, 0xffff, always], [4, 0], [2, 0]);

    const { open } = await draw([formula(0, 1), formula(1, 0), label(0, 2, "z")]);

    expect(open).toEqual(["工作表“a”A1 格 "]);
  });

  it("share texts, with fonts, with readings that are not read", async () => {
    const rich = bytesOf([2, 3], [1, 8], [2, 2], Uint8Array.of(57, 53, 50), [2, 0, 1, 1, 0]);
    const phonetic = bytesOf([2, 1], [1, 5], [4, 4], "示", "shi".slice(0, 2));

    const { text, told } = await draw(
      [0, 1].map((index) => record(0xfd, [2, 0, index, 0], [4, index])),
      { strings: [rich, phonetic] },
    );

    expect(text).toEqual(["52|示"]);
    expect(told).toEqual(["struck 工作表“a”A1 格 9"]);
  });

  it("leave out what is struck, white or hidden by its format", async () => {
    const { text, told } = await draw([
      label(0, 0, "a"),
      number(0, 1, 7, 1),
      number(0, 2, 8, 4),
      number(0, 3, 9, 5),
      label(0, 4, "b"),
    ]);

    expect(text).toEqual(["a||||b"]);
    expect(told).toEqual([
      "struck 工作表“a”B1 格 7",
      "hidden 工作表“a”C1 格 8",
      "hidden 工作表“a”D1 格 9",
    ]);
  });

  it("tell where another number is shown than is saved", async () => {
    const { text, shown } = await draw([label(0, 0, "a"), number(0, 1, 2.35, 3)]);

    expect(text).toEqual(["a|2.35"]);
    expect(shown).toEqual(["工作表“a”B1 格 2.35: 2"]);
  });

  it("are days, counted from 1900 or from 1904", async () => {
    const cells = (serial: number) => [number(0, 0, serial, 2), label(0, 1, "a")];

    expect((await draw(cells(45677))).text).toEqual(["2025-01-20|a"]);
    expect((await draw(cells(59))).text).toEqual(["1900-02-28|a"]);
    expect((await draw(cells(44215), { more: [record(0x22, [2, 1])] })).text).toEqual([
      "2025-01-20|a",
    ]);
  });

  it("are merged, and passed over in hidden rows and columns, which are told", async () => {
    const { text, told } = await draw([
      record(0x7d, [2, 1, 1, 2000, 0, 1, 0]),
      record(0x208, [2, 2, 0, 3, 255, 0, 0], [4, 0x20]),
      label(0, 0, "a"),
      ...[0, 1, 2].flatMap((column) => [
        label(1, column, `b${column}`),
        label(2, column, `c${column}`),
        label(3, column, `d${column}`),
      ]),
      record(0xe5, [2, 1, 0, 0, 0, 2]),
    ]);

    expect(text).toEqual(["a(1×2)", "b0|b2", "d0|d2"]);
    expect(told.map((one) => one.slice(-2))).toEqual(["b1", "c0", "c1", "c2", "d1"]);
  });

  it("are passed over in rows too low to be seen, and told", async () => {
    const row = (at: number, height: number) => record(0x208, [2, at, 0, 1, height, 0, 0], [4, 0]);

    const { text, told } = await draw([
      ...[row(0, 255), row(1, 19), row(2, 20), row(3, 0x8000)],
      ...["a", "b", "c", "d"].map((letter, at) => label(at, 0, letter)),
    ]);

    expect(text).toEqual(["a", "c", "d"]);
    expect(told).toEqual(["hidden 工作表“a”第2行 b"]);
  });

  it("are told of a sheet that is hidden", async () => {
    const { text, told } = await draw([label(0, 0, "a")], { state: 2 });

    expect(text).toEqual([]);
    expect(told).toEqual(["hidden 工作表“a” a"]);
  });

  it("tell pictures, text boxes and comments over them", async () => {
    const object = (type: number) => record(0x5d, [2, 0x15, 0x12, type, 1]);

    const { told, found } = await draw([
      label(0, 0, "a"),
      object(8),
      object(6),
      record(0x1b6, [2, 0, 0, 0, 0, 0, 2, 16], [4, 0]),
      record(0x3c, [1, 0], Uint8Array.of(104, 105)),
      record(0x1c, [2, 0, 0, 0, 1]),
    ]);

    expect(told).toEqual(["picture 工作表“a”", "embedded 工作表“a” hi"]);
    expect(found).toEqual(["IMPORT-COMMENTS"]);
  });
});

describe("a string that goes over the end of its record", () => {
  it("begins anew with one byte or two for each character", async () => {
    const first = bytesOf([4, 1, 1], [2, 4], [1, 1], "公开");
    const sst = bytesOf(
      [2, 0xfc, first.length],
      first,
      [2, 0x3c, 3],
      [1, 0],
      Uint8Array.of(97, 98),
    );

    const { text } = await draw([record(0xfd, [2, 0, 0, 0], [4, 0])], { more: [sst] });

    expect(text).toEqual(["公开ab"]);
  });
});

/** The last sector of its only stream points back to the first, and the stream is very long. */
function loop(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer);
  const tables = view.getUint32(0x30, true);
  let last = tables + 1;
  while (view.getUint32(512 + last * 4, true) !== 0xfffffffe) last++;
  view.setUint32(512 + last * 4, tables + 1, true);
  view.setUint32((1 + tables) * 512 + 128 + 0x78, 0x7fffffff, true);
  return file;
}

describe("a file in the container of Office's old formats", () => {
  const other = (name: string) => oleFile({ [name]: new Uint8Array(600) });

  it.each<[string, Uint8Array, string]>([
    ["is Excel 95's", other("Book"), "FILE-OLD"],
    [
      "is of Excel 5 under the newer name",
      oleFile({ Workbook: record(0x809, [2, 0x500, 5]) }),
      "FILE-OLD",
    ],
    ["is a presentation", other("PowerPoint Document"), "FILE-KIND"],
    ["is a message", other("__properties_version1.0"), "FILE-MAIL"],
    ["is of no kind that is known", other("a"), "FILE-KIND"],
    ["has a password of the newer formats", other("EncryptedPackage"), "FILE-ENCRYPTED"],
    [
      "has a password",
      oleFile({ Workbook: bytesOf(begin(5), record(0x2f, [2, 1]), end) }),
      "FILE-ENCRYPTED",
    ],
    ["has macros", oleFile({ Workbook: book([]) }, ["_VBA_PROJECT_CUR"]), "FILE-MACRO"],
    [
      "has old macros on a sheet",
      oleFile({
        Workbook: bytesOf(begin(5), record(0x85, [4, 0], [1, 0, 1, 1, 0], Uint8Array.of(97)), end),
      }),
      "FILE-MACRO",
    ],
    [
      "has links to other workbooks",
      oleFile({ Workbook: book([], { more: [record(0x1ae, [2, 1, 5])] }) }),
      "FILE-EXTERNAL",
    ],
    ["has no end", oleFile({ Workbook: begin(5) }), "FILE-BROKEN"],
    ["is cut off", oleFile({ Workbook: book([]) }).slice(0, 700), "FILE-BROKEN"],
    [
      "has a text that is not there",
      oleFile({ Workbook: book([record(0xfd, [2, 0, 0, 0], [4, 9])]) }),
      "FILE-BROKEN",
    ],
    [
      "has a chain of sectors that bites its tail",
      loop(oleFile({ Workbook: new Uint8Array(5000) })),
      "FILE-BROKEN",
    ],
    [
      "merges the same cells without end",
      oleFile({ Workbook: book([record(0xe5, [2, 2, 0, 999, 0, 99, 0, 999, 0, 99])]) }),
      "FILE-BOMB",
    ],
  ])("is refused when it %s", async (_, file, code) => {
    expect(await refusal(file)).toBe(code);
  });
});
