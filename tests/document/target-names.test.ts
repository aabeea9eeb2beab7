import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Target } from "../../src/document/references/anchor.ts";
import {
  bookmarksOf,
  pageIdOf,
  targetOfBookmarks,
  targetOfPageId,
} from "../../src/document/references/target-names.ts";

const character = fc.constantFrom(..."表图解读各月aAzZ09._-éΩ①𠮷䶮");
const targets: fc.Arbitrary<Target> = fc.record({
  kind: fc.constantFrom("table", "picture"),
  id: fc.string({ unit: character, minLength: 1, maxLength: 40 }),
});

describe("the bookmarks of an own table or picture", () => {
  it("say its id as far as Word allows", () => {
    expect(bookmarksOf({ kind: "table", id: "解读" })).toEqual(["nianbao_表_解读"]);
    expect(bookmarksOf({ kind: "picture", id: "b1" })).toEqual(["nianbao_图_b1"]);
    expect(bookmarksOf({ kind: "table", id: "A.1" })).toEqual(["nianbao_表__41__2e_1"]);
  });

  it("are names that Word takes, whatever the id", () => {
    fc.assert(
      fc.property(targets, (target) => {
        for (const name of bookmarksOf(target)) expect(name).toMatch(/^[a-z][\p{L}\d_]{0,39}$/u);
      }),
    );
  });

  it("give the id again, in whatever order they stand", () => {
    fc.assert(
      fc.property(targets, (target) => {
        const names = bookmarksOf(target);

        expect(targetOfBookmarks([...names].reverse())).toEqual(target);
        expect(targetOfBookmarks(["_Toc1", ...names, "书签"])).toEqual(target);
      }),
    );
  });

  it("differ from those of any other, capitals counting for small letters", () => {
    fc.assert(
      fc.property(targets, targets, (one, other) => {
        fc.pre(one.kind !== other.kind || one.id !== other.id);
        const taken = bookmarksOf(one).map((name) => name.toLowerCase());

        for (const name of bookmarksOf(other)) expect(taken).not.toContain(name.toLowerCase());
      }),
    );
  });

  it.each(["_Ref123456", "表_1", "nianbao", "nianbao_", "nianbao_段_1"])(
    "are not another program's: %s",
    (name) => {
      expect(targetOfBookmarks([name])).toBeUndefined();
    },
  );
});

describe("the id of an own table or picture in a page", () => {
  it("gives its own id again", () => {
    fc.assert(
      fc.property(targets, (target) => {
        expect(targetOfPageId(pageIdOf(target, "nianbao-0123abcd"))).toEqual(target);
      }),
    );
  });

  it.each([
    "nianbao-0123abcd-7",
    "nianbao-0123abcd-7-caption",
    "nianbao-0123abcd-7-0-1",
    "table-1",
  ])("is none of the other ids of a page: %s", (id) => {
    expect(targetOfPageId(id)).toBeUndefined();
  });
});
