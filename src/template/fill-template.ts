import type { create, HelperOptions } from "handlebars";
import runtime from "handlebars/runtime.js";
import { titleLines } from "../document/title-lines.ts";
import type { Report, Signature } from "../report/report.ts";
import {
  type OutlineHeading,
  type OutlineItem,
  type OutlineNote,
  type OutlineOwnPicture,
  type OutlineOwnTable,
  type OutlineTable,
  type OutlineText,
  outline,
} from "../report/text/outline.ts";
import { captionsOf, ownName } from "./own-blocks.ts";
import { type Printed, printed } from "./printed.ts";

/**
 * A template as the build compiled it; none is ever compiled from a request. Handlebars' own type for
 * it says no more, and is not there for who has installed the program.
 */
export type CompiledTemplate = object;

/**
 * Fills an edition's template with a report.
 * @returns markup: every text of the report is escaped.
 */
export function fillTemplate(template: CompiledTemplate, report: Report): string {
  return fillWith(template, templateData(report));
}

/** Fills any template with data that is ready to be printed. */
export function fillWith<Data>(template: CompiledTemplate, data: Data): string {
  return strict.template<Data>(template)(data);
}

/** The runtime alone, without the compiler; its own types leave out all but the name. */
const Handlebars = runtime as unknown as ReturnType<typeof create>;

const strict = strictHandlebars();

/** Handlebars whose `if` takes a boolean and whose `each` takes a list, and that knows no more. */
function strictHandlebars(): typeof Handlebars {
  const own = Handlebars.create();
  for (const name of Object.keys(own.helpers)) own.unregisterHelper(name);
  own.registerHelper("if", function (this: unknown, condition: unknown, options: HelperOptions) {
    if (typeof condition !== "boolean") throw new TypeError("#if takes a boolean");
    return condition ? options.fn(this) : "";
  });
  own.registerHelper("each", (list: unknown, options: HelperOptions) => {
    if (!Array.isArray(list)) throw new TypeError("#each takes a list");
    return list.map((item) => options.fn(item)).join("");
  });
  return own;
}

/** What a template may print: nothing in it is left to compute. */
type TemplateData = {
  readonly title: { readonly first: string; readonly others: readonly string[] };
  readonly subtitle: readonly string[];
  readonly introduction: readonly Printed[];
  readonly blocks: readonly TemplateBlock[];
  /** None or one. */
  readonly signatures: readonly Signature[];
};

type TemplateBlock = {
  readonly isHeading: boolean;
  readonly isText: boolean;
  readonly isTable: boolean;
  readonly isNote: boolean;
  readonly isOwnTable: boolean;
  readonly isOwnPicture: boolean;
} & (PrintedItem | PlacedOwn);

/** An item of the outline as the template prints it. */
type PrintedItem =
  | OutlineTable
  | (Omit<OutlineHeading | OutlineText | OutlineNote, "text"> & { readonly text: Printed });

/** An own table or picture, which the markup places by its name. */
type PlacedOwn = {
  readonly place: string;
  /** None or one. */
  readonly captions: readonly { readonly number: string; readonly text: Printed }[];
  readonly notes: readonly Printed[];
};

function templateData(report: Report): TemplateData {
  const [first = "", ...others] = titleLines(report.title);
  const { signature } = report;
  return {
    title: { first, others },
    subtitle: report.subtitle,
    introduction: report.introduction.map(printed),
    blocks: outline(report).map(templateBlock),
    signatures: signature ? [{ ...signature, date: chineseDate(signature.date) }] : [],
  };
}

function templateBlock(item: OutlineItem, place: number): TemplateBlock {
  return {
    ...printItem(item, place),
    isHeading: item.type === "heading",
    isText: item.type === "text",
    isTable: item.type === "table",
    isNote: item.type === "note",
    isOwnTable: item.type === "ownTable",
    isOwnPicture: item.type === "ownPicture",
  };
}

function printItem(item: OutlineItem, place: number): PrintedItem | PlacedOwn {
  switch (item.type) {
    case "ownTable":
    case "ownPicture":
      return placeOwn(item, place);
    case "table":
      return item;
    case "heading":
    case "text":
    case "note":
      return item.references ? { ...item, text: printed(item) } : item;
  }
}

function placeOwn(item: OutlineOwnTable | OutlineOwnPicture, place: number): PlacedOwn {
  const own = item.type === "ownTable" ? item.table : item.picture;
  return {
    place: ownName(place),
    captions: captionsOf(own.caption, item.number).map((caption) => ({
      number: caption.number,
      text: printed(caption),
    })),
    notes: own.type === "ownTable" ? own.note.map(printed) : [],
  };
}

/** `2020-02-07` as `2020年2月7日`. @see GB/T 9704-2012, 7.3.5.4 */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
