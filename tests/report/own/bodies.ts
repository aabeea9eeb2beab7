import type { Picture } from "../../../src/document/picture.ts";
import type { Pictures } from "../../../src/report/own/pictures.ts";
import type { BodyItem } from "../../../src/report/report.ts";
import { check, type Draft, sample, set } from "../../given/reports.ts";

const tables = () => [{ id: "proactive" }, { id: "requests" }, { id: "disputes" }];

/** A report whose first section has this body. */
export function draftWith(body: unknown): Draft {
  return set(sample("2021"), "sections", [{ heading: "总体情况", body }, ...tables()]);
}

export const table = (more: object = {}) => ({
  table: { header: [["项目", "数量"]], rows: [["图解", 12]], ...more },
});

export const picture = (more: object = {}) => ({
  picture: { file: "图.png", alt: "各类解读的比例", ...more },
});

/** A picture that nobody looks into. */
export const anyPicture: Picture = {
  kind: "png",
  bytes: new Uint8Array(),
  widthPx: 2,
  heightPx: 1,
  colours: "gray",
};

/** A picture at each place where one may stand, three items deep. */
const pictures: Pictures = new Map(
  Array.from({ length: 9 }, (_, index) => [
    `/sections/0/body/${index}/picture`,
    { picture: anyPicture, findings: [] },
  ]),
);

/** The items of the first section as they were read. */
export function readItems(body: unknown): readonly BodyItem[] {
  return check(draftWith(body), { pictures }).report?.sections[0]?.body ?? [];
}

const own = /^(?:JSON|TEXT|TB|CAP|REF|PIC|GLYPH)-/;

/** What is told of the body's shape, as `rule pointer`, from the section down. */
export function told(body: unknown): string[] {
  return check(draftWith(body), { pictures })
    .findings.filter(({ rule }) => own.test(rule))
    .map(({ rule, place }) => `${rule} ${place.pointer.replace("/sections/0/body/", "")}`);
}
