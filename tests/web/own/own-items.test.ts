import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../../src/report/read/input.ts";
import { type Body, bodyValue, readBody } from "../../../web/src/draft/body.ts";
import { emptyDraft, isEmpty } from "../../../web/src/draft/draft.ts";
import {
  textsOf,
  withEdited,
  withInserted,
  withMoved,
  withoutItem,
  withText,
} from "../../../web/src/draft/own/edit-items.ts";
import { mapOwnItems, type OwnValue, ownPlaces } from "../../../web/src/draft/own/own-items.ts";
import { refer, referables } from "../../../web/src/draft/own/references.ts";
import { readDraft } from "../../../web/src/draft/read-draft.ts";
import { writeDraft } from "../../../web/src/draft/write-draft.ts";
import { draftWith, picture, table } from "../../report/own/bodies.ts";

const note = (text: string) => ({ note: text });

/** An item with a key that no other has. */
const item = (value: OwnValue) => ({ key: `new ${JSON.stringify(value)}`, value });

/** Texts, lists, headings and own items, inside of each other. */
const { body: anyBody } = fc.letrec<{ body: unknown[]; item: unknown }>((tie) => ({
  body: fc.array(tie("item"), { maxLength: 4 }),
  item: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("甲。", "乙\n丙。", "（一）丁", "1.戊。己。"),
    fc.constantFrom<unknown>(table({ caption: "申请" }), table({ rows: 5 }), picture(), note("注")),
    fc.record({ heading: fc.constantFrom("庚", "辛"), body: tie("body") }),
    fc.record({ heading: fc.constantFrom("壬", "癸。"), runIn: fc.boolean(), body: tie("body") }),
    tie("body"),
  ),
}));

/** All words outside of own items, without the marks and numbers that headings get. */
function words(value: unknown): string {
  if (typeof value === "string") return value.replaceAll(/[（）一二三四五六七八九十\d.。\n]/g, "");
  if (Array.isArray(value)) return value.map(words).join("");
  if (!isRecord(value) || ownPlaces(value).includes("")) return "";
  return `${words(value.heading)}${words(value.body)}`;
}

function ownValues(value: unknown): unknown[] {
  const values: unknown[] = [];
  mapOwnItems(value, (item) => values.push(item));
  return values;
}

describe("a body with tables, pictures and notes at any depth", () => {
  it("is written as it was read while nobody touches it", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const report = draftWith(body);
        const draft = readDraft(report, "1");

        expect(draft && JSON.parse(writeDraft(draft))).toEqual(report);
        expect(draft?.lost).toEqual([]);
      }),
    );
  });

  it("keeps its headings and lists when one item is edited", () => {
    fc.assert(
      fc.property(anyBody, fc.nat(), (value, pick) => {
        const body = readBody(value);
        const items = body.items ?? [];
        const item = items[pick % Math.max(1, items.length)];
        if (!item) return;
        const edited = { ...item.value, edited: true };

        const written = bodyValue(withEdited(body, item.key, () => edited));

        const at = items.indexOf(item);
        let place = 0;
        expect(written).toEqual(mapOwnItems(value, (own) => (place++ === at ? edited : own)));
      }),
    );
  });

  it("keeps every item, and every word in its order, when a text is typed in", () => {
    fc.assert(
      fc.property(anyBody, fc.nat(), (value, pick) => {
        const body = readBody(value);
        const texts = textsOf(body);
        const at = pick % texts.length;

        const written = bodyValue(withText(body, at, `${texts[at]}\n新`));

        expect(ownValues(written)).toEqual(ownValues(value));
        const typed = texts.map((text, index) => (index === at ? `${text}新` : text)).join("");
        expect(words(written)).toBe(words(typed));
        expect(words(typed).replace("新", "")).toBe(words(value));
      }),
    );
  });

  it("finds the place of each item again in what is written", () => {
    fc.assert(
      fc.property(anyBody, (value) => {
        const body = readBody(value);
        const typed = bodyValue(withText(body, 0, "新"));

        expect(ownPlaces(typed)).toHaveLength((body.items ?? []).length);
        expect(ownPlaces(value)).toHaveLength((body.items ?? []).length);
      }),
    );
  });
});

describe("a text with items between its paragraphs", () => {
  it("is drawn as texts and items by turns", () => {
    const value = [
      "甲。",
      { heading: "乙", body: ["丙。", table(), "丁。"] },
      note("注"),
      picture(),
    ];

    expect(drawn(readBody(value))).toEqual([
      "甲。/（一）乙/丙。",
      "table",
      "丁。",
      "note",
      "",
      "picture",
      "",
    ]);
  });

  it.each([
    ["behind the paragraph of the caret", "甲\n乙", 1, ["甲", "note", "乙"]],
    [
      "behind a paragraph that the caret stands in the middle of",
      "甲甲\n乙",
      1,
      ["甲甲", "note", "乙"],
    ],
    ["before a paragraph when the caret stands at its head", "甲\n乙", 2, ["甲", "note", "乙"]],
    ["at the end", "甲\n乙", 3, ["甲/乙", "note", ""]],
    ["in place of a blank line", "甲\n\n乙", 2, ["甲", "note", "乙"]],
    ["into an empty text", "", 0, ["", "note", ""]],
  ])("takes an item %s", (_, text, caret, expected) => {
    expect(drawn(withInserted({ text }, { text: 0, caret }, [item(note("注"))]))).toEqual(expected);
  });

  it("takes paragraphs and tables that were pasted together", () => {
    const body = withInserted({ text: "甲\n乙" }, { text: 0, caret: 1 }, [
      "丙",
      item(table()),
      "丁",
      item(note("注")),
      "戊",
    ]);

    expect(drawn(body)).toEqual(["甲/丙", "table", "丁", "note", "戊/乙"]);
  });

  it("moves an item paragraph by paragraph, then past the next item", () => {
    const start = withInserted(
      withInserted({ text: "甲\n乙" }, { text: 0, caret: 3 }, [item(note("注"))]),
      { text: 0, caret: 3 },
      [item(table())],
    );
    const key = start.items?.[1]?.key ?? "";
    const steps = [-1, -1, -1, -1] as const;

    const ways = [start];
    for (const step of steps) ways.push(withMoved(ways.at(-1) ?? start, key, step));

    expect(ways.map((body) => drawn(body).join(" "))).toEqual([
      "甲/乙 table  note ",
      "甲/乙 note  table ",
      "甲 note 乙 table ",
      " note 甲/乙 table ",
      " note 甲/乙 table ",
    ]);
  });

  it("closes over an item that is deleted", () => {
    const body = readBody(["甲", table(), "乙"]);

    expect(bodyValue(withoutItem(body, "0"))).toBe("甲\n乙");
  });
});

describe("a reference to a table", () => {
  it("gives the table an id that no other has, and names the numbers that are printed", () => {
    const report = draftWith([
      table({ caption: "甲", id: "b1" }),
      picture({ caption: "丙" }),
      table({ caption: "乙" }),
    ]);
    const draft = readDraft(report, "1") ?? emptyDraft("1", 2024);

    const all = referables(draft);
    const last = all[2];
    const { draft: named, reference } = last ? refer(draft, last) : { draft, reference: "" };

    expect(all.map(({ printed, caption }) => `${printed} ${caption}`)).toEqual([
      "表1 甲",
      "图1 丙",
      "表2 乙",
    ]);
    expect(reference).toBe("{表:b2}");
    expect(JSON.parse(writeDraft(named)).sections[0].body[2].table.id).toBe("b2");
    expect(JSON.parse(writeDraft(named)).sections[0].body[0]).toEqual(
      table({ caption: "甲", id: "b1" }),
    );
  });
});

describe("a draft kept by an older page", () => {
  it("is opened as it was: its texts had no items between them", () => {
    const old = {
      text: "甲。\n（一）乙",
      given: { text: "甲。\n（一）乙", value: ["甲。", { heading: "乙" }] },
    };

    expect(bodyValue(old)).toEqual(["甲。", { heading: "乙" }]);
    expect(textsOf(old)).toEqual(["甲。\n（一）乙"]);
  });
});

describe("an item that nothing else was typed beside", () => {
  it("makes a draft worth keeping", () => {
    const draft = emptyDraft("1", 2024);
    const [first, ...others] = draft.sections;
    if (!first) throw new Error("no section");
    const body = withInserted(first.body, { text: 0, caret: 0 }, [item(note("注"))]);

    expect(isEmpty({ ...draft, sections: [{ ...first, body }, ...others] })).toBe(false);
  });
});

/** Texts and kinds of items in their order; `/` is a break. */
function drawn(body: Body): string[] {
  const [first = "", ...others] = textsOf(body).map((text) => text.replaceAll("\n", "/"));
  const kinds = (body.items ?? []).map(({ value }) => Object.keys(value)[0] ?? "");
  return [first, ...kinds.flatMap((kind, index) => [kind, others[index] ?? ""])];
}
