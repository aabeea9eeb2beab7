import { type Rule, unless } from "../rule.ts";

/** 1 January 1980, 0:00. */
const firstDay = 0x00210000;

/** The ZIP, and the ways inside of it. */
export const packageRules: readonly Rule[] = [
  {
    number: 1,
    demand:
      "The archive is plain: deflated but for pictures, which are packed already; nothing encrypted, large, before, behind or between.",
    broken: ({ zip }) => [
      ...zip.faults,
      ...zip.entries.flatMap(({ name, flags, method, isAlike, data }) =>
        unless(
          flags === 0 &&
            method === (/\.(?:png|jpg)$/.test(name) ? 0 : 8) &&
            isAlike &&
            data !== undefined,
          name,
        ),
      ),
    ],
  },
  {
    number: 2,
    demand: "Names are ASCII, told apart without their case, and lead nowhere else.",
    broken: ({ zip }) => {
      const names = zip.entries.map(({ name }) => name);
      const small = names.map((name) => name.toLowerCase());
      return names.filter(
        (name, index) =>
          !/^[\w.-]+(?:\/[\w.-]+)*$/.test(name) ||
          name.split("/").includes("..") ||
          small.indexOf(name.toLowerCase()) !== index,
      );
    },
  },
  {
    number: 3,
    demand: "OFD.xml stands at the root, first and once.",
    broken: ({ zip }) =>
      unless(
        zip.entries[0]?.name === "OFD.xml" &&
          zip.entries.filter(({ name }) => /(?:^|\/)ofd\.xml$/i.test(name)).length === 1,
        "OFD.xml",
      ),
  },
  {
    number: 4,
    demand:
      "Every file is reached from OFD.xml; every way leads to a file, and none from the root.",
    broken: ({ files, links }) => {
      const reached = new Set(["OFD.xml", ...links.map(({ to }) => to)]);
      return [
        ...links.flatMap(({ written, to }) =>
          unless(files.has(to) && !written.startsWith("/"), `to ${written}`),
        ),
        ...[...files.keys()].filter((name) => !reached.has(name)),
      ];
    },
  },
  {
    number: 5,
    demand: "Entries have the first day of ZIP, the document the date of its signature.",
    broken: ({ zip, xml }, { tree }) => {
      const dates = /<ofd:(?:CreationDate|ModDate)>([^<]*)/g;
      const entry = zip.entries.find(({ name }) => name === "OFD.xml")?.data?.toString() ?? "";
      return [
        ...zip.entries.flatMap(({ name, date }) => unless(date === firstDay, name)),
        ...[...entry.matchAll(dates)].flatMap(([all, date]) => unless(date === tree.date, all)),
        ...unless(xml.size > 0, "no file"),
      ];
    },
  },
];
