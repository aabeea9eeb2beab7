import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { buildPage } from "./clerk.ts";

/** Bytes of the page's own files as they are sent, by their names. */
const sizes = new Map<string, number>();

beforeAll(async () => {
  const folder = await buildPage("production");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const name of files.filter((one) => /\.(?:html|js|css)$/.test(one))) {
    sizes.set(basename(name), gzipSync(readFileSync(join(folder, name))).length);
  }
});

/** What is fetched only when a file is dropped on the page, to be read. */
const ofReaders =
  /^(?:read-\w+|import-report|office-package|zip-parts|number-format|other-kinds|cell|styles|words|flow|grid-table|plain-setting)-/;

/** What is fetched only with the first picture, and for one that lies on its side. */
const ofPictures = /^(?:read-png|read-jpeg|profile|turn|turn-jpeg)-/;

/** What is fetched only by those who ask for English, or for the meaning of a word of the form. */
const ofFew = /^(?:en|terms|term-line)-/;

/** What is fetched only by an office that collects: the board, and what its worker needs besides. */
const ofBoard = /^(?:board-step|perform-board|letter|unzip)-/;

/** What is fetched only when pages are looked at, or an Excel form or a check sheet is taken home. */
const ofPagesAndForms = /^(?:sheets|other-files|universal)-/;

/** What is there before the first key: the page, its style, and the worker that checks. */
const atFirst = /^(?:index|worker)[-.]/;

it("opens with less than 222 kB as they are sent", () => {
  expect(total((name) => atFirst.test(name))).toBeLessThan(222_000);
});

it("keeps the page's own code under 377 kB, fonts and what only some fetch aside", () => {
  const others = [ofReaders, ofPictures, ofFew, ofBoard, ofPagesAndForms];
  expect(sizes.size).toBeGreaterThan(5);
  expect(total((name) => !others.some((one) => one.test(name)))).toBeLessThan(377_000);
});

it("keeps English and help under 30 kB", () => {
  expect(total((name) => ofFew.test(name))).toBeLessThan(30_000);
});

it("keeps the board under 42 kB", () => {
  expect(total((name) => ofBoard.test(name))).toBeLessThan(42_000);
});

it("keeps what draws pages and fills forms under 26 kB", () => {
  expect(total((name) => ofPagesAndForms.test(name))).toBeLessThan(26_000);
});

it("keeps the readers of files under 126 kB, all formats together", () => {
  expect(total((name) => ofReaders.test(name) && !ofPictures.test(name))).toBeLessThan(126_000);
});

it("keeps the readers of pictures under 40 kB", () => {
  expect(total((name) => ofPictures.test(name))).toBeLessThan(40_000);
});

function total(counts: (name: string) => boolean): number {
  return [...sizes].reduce((sum, [name, size]) => sum + (counts(name) ? size : 0), 0);
}
