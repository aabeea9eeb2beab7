import { describe, expect, it } from "vitest";
import {
  type Board,
  countedVersions,
  currentOf,
  emptyBoard,
  stateOf,
  type Version,
} from "../../../web/src/board/board.ts";
import {
  addNames,
  assignVersion,
  changeVersions,
  makeCurrent,
  placeVersion,
  withoutVersion,
} from "../../../web/src/board/edit-board.ts";

let last = 0;
function newId(): string {
  last += 1;
  return `id${last}`;
}

function version(file: string, part: Partial<Version> = {}): Version {
  const counts = { errors: 0, warnings: 0, asked: [], settled: [] };
  return { id: newId(), file, receivedAt: "2025-01-10T01:00:00Z", ...counts, ...part };
}

function boardOf(names: readonly string[], ...versions: readonly Version[]): Board {
  const start = addNames(emptyBoard, names, newId);
  return versions.reduce((board, one) => placeVersion(board, one, newId), start);
}

/** Each row as `name: file, file`, files that have no unit behind it. */
function drawn({ units, loose }: Board): string[] {
  const files = (versions: readonly Version[]) => versions.map(({ file }) => file).join(", ");
  const rows = units.map(({ name, versions }) => `${name}: ${files(versions)}`);
  return loose.length === 0 ? rows : [...rows, `? ${files(loose)}`];
}

describe("the rows of a board", () => {
  it("are those of the files where no list was pasted", () => {
    const board = boardOf([], version("a.json", { agency: "教育局" }), version("民政局.docx"));

    expect(drawn(board)).toEqual(["教育局: a.json", "民政局: 民政局.docx"]);
  });

  it("keep a unit's earlier file, and the last one counts", () => {
    const [first, second] = [version("教育局.docx", { errors: 2 }), version("教育局（改）.docx")];
    const board = boardOf(["教育局"], first, second);

    expect(drawn(board)).toEqual(["教育局: 教育局.docx, 教育局（改）.docx"]);
    expect(countedVersions(board).map(({ id }) => id)).toEqual([second.id]);
    expect(countedVersions(makeCurrent(board, board.units[0]?.id ?? "", first.id))[0]?.id).toBe(
      first.id,
    );
  });

  it("do not take a file of which nobody knows whose it is; a person gives it away", () => {
    const stray = version("年报.docx", { agency: "局办公室" });
    const board = boardOf(["教育局"], stray);

    const given = assignVersion(board, { version: stray, unitId: board.units[0]?.id, newId });
    const apart = assignVersion(board, { version: stray, unitId: undefined, newId });

    expect(drawn(board)).toEqual(["教育局: ", "? 年报.docx"]);
    expect(drawn(given)).toEqual(["教育局: 年报.docx"]);
    expect(
      currentOf(given.units[0] ?? { id: "", name: "", isListed: true, versions: [] })?.by,
    ).toBe("person");
    expect(drawn(apart)).toEqual(["教育局: ", "局办公室: 年报.docx"]);
  });

  it("take their files when the list is pasted after them", () => {
    const files = [
      version("教育局2024.docx", { agency: "局办公室" }),
      version("a.json", { agency: "民政局" }),
    ];
    const board = addNames(boardOf([], ...files), ["教育局", "民政局", "财政局"], newId);

    expect(drawn(board)).toEqual(["民政局: a.json", "教育局: 教育局2024.docx", "财政局: "]);
  });

  it("stay when the list is pasted again, with what is new in it behind them", () => {
    const board = addNames(
      boardOf(["教育局"], version("教育局.json")),
      ["民政局", "教育局"],
      newId,
    );

    expect(drawn(board)).toEqual(["教育局: 教育局.json", "民政局: "]);
  });

  it("of no list go with their last file, those of the list stay", () => {
    const [one, other] = [version("教育局.json"), version("b.json", { agency: "外来局" })];
    const board = boardOf(["教育局"], one, other);
    const apart = assignVersion(board, { version: other, unitId: undefined, newId });

    expect(drawn(withoutVersion(withoutVersion(apart, one.id), other.id))).toEqual(["教育局: "]);
  });
});

describe("a unit's state", () => {
  const stateWith = (part: Partial<Version>) => {
    const [unit] = boardOf(["教育局"], version("教育局.docx", part)).units;
    return unit && stateOf(unit);
  };

  it.each([
    ["passed", { warnings: 3 }],
    ["passed", { asked: ["1"], settled: ["1"] }],
    ["open", { errors: 1 }],
    ["open", { asked: ["1", "2"], settled: ["1"] }],
    ["open", { refused: "文件是空的。" }],
    ["returned", { errors: 1, returned: { at: "", deadline: "" } }],
  ])("is %s with %j", (state, part) => {
    expect(stateWith(part)).toBe(state);
  });

  it("is missing without a file, and begins anew with the next one", () => {
    const missing = boardOf(["教育局"]);
    const returned = boardOf(
      ["教育局"],
      version("教育局.docx", { errors: 1, returned: { at: "", deadline: "" } }),
    );
    const again = placeVersion(returned, version("教育局2.docx"), newId);

    expect([missing, returned, again].map(({ units }) => units[0] && stateOf(units[0]))).toEqual([
      "missing",
      "returned",
      "passed",
    ]);
  });
});

it("leaves rows alone whose files are as they were, so that they are not drawn again", () => {
  const board = boardOf(["教育局", "民政局"], version("教育局.json"), version("民政局.json"));
  const id = board.units[0]?.versions[0]?.id ?? "";

  const same = changeVersions(board, new Map([[id, { errors: 0 }]]));
  const changed = changeVersions(board, new Map([[id, { errors: 4 }]]));

  expect(same).toBe(board);
  expect(changed.units[1]).toBe(board.units[1]);
  expect(changed.units[0]?.versions[0]?.errors).toBe(4);
});
