import type { Ofd } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";
import { byPlace, type Kind, schema } from "../schema.ts";
import { allIn, at, childrenOf, type Element, textOf } from "../xml.ts";

const namespace = "http://www.ofdspec.org/2016";

/** Files of OFD itself: the structure is in words of our own. */
function own({ xml }: Ofd): [string, Element | undefined][] {
  return [...xml].filter(([name]) => name !== "Doc_0/Tags/Structure.xml");
}

function kindOf({ name }: Element, isRoot: boolean): Kind | undefined {
  return byPlace[`${isRoot ? "root" : "inner"} ${name}`] ?? schema[name];
}

function eachElement(
  ofd: Ofd,
  judge: (element: Element, kind: Kind) => readonly string[],
): string[] {
  return own(ofd).flatMap(([file, root]) =>
    allIn(root).flatMap((element) => {
      const kind = kindOf(element, element === root);
      const wrong = kind ? judge(element, kind) : ["unknown"];
      return wrong.map((what) => `${file}: ${element.name} ${what}`);
    }),
  );
}

function badMembers(element: Element, { children = /^$/, needs = {}, may = {} }: Kind): string[] {
  const names = childrenOf(element)
    .map(({ name }) => `${name} `)
    .join("");
  const given = Object.keys(element.attributes);
  return [
    ...unless(children.test(names), `holds ${names}`),
    ...Object.keys(needs).filter((name) => !given.includes(name)),
    ...given.filter((name) => !(name in needs || name in may)),
  ];
}

function badValues(element: Element, { children, text, needs = {}, may = {} }: Kind): string[] {
  const patterns = { ...needs, ...may };
  return [
    ...Object.entries(element.attributes).flatMap(([name, value]) =>
      unless(patterns[name]?.test(value) ?? true, `${name}="${value}"`),
    ),
    ...unless(children !== undefined || (text ?? /^$/).test(textOf(element)), textOf(element)),
  ];
}

/** What is written, and with which words. */
export const xmlRules: readonly Rule[] = [
  {
    number: 6,
    demand: "Every file that is XML by its name is well-formed, in UTF-8, without mark and type.",
    broken: ({ xml }) => [...xml].flatMap(([name, root]) => unless(root !== undefined, name)),
  },
  {
    number: 7,
    demand: "Elements have the namespace of 2016 and the prefix ofd, attributes have no prefix.",
    broken: (ofd) =>
      own(ofd).flatMap(([file, root]) =>
        allIn(root).flatMap(({ name, prefix, namespace: own, attributes }) =>
          unless(
            prefix === "ofd" &&
              own === namespace &&
              !Object.keys(attributes).some((key) => key.includes(":")),
            `${file}: ${name}`,
          ),
        ),
      ),
  },
  {
    number: 8,
    demand: "Elements hold what the standard lets them hold, in its order, and nothing is empty.",
    broken: (ofd) => eachElement(ofd, badMembers),
  },
  {
    number: 9,
    demand: "Numbers, dates and yes or no are written as the standard and all readers write them.",
    broken: (ofd) => eachElement(ofd, badValues),
  },
  {
    number: 10,
    demand: "The document has its identity, title and author; its kind fits the profile.",
    broken: ({ xml }, { tree, isArchival }) => {
      const entry = xml.get("OFD.xml");
      const info = at(entry, "DocBody", "DocInfo");
      return [
        ...unless(/^[0-9a-f]{32}$/.test(textOf(at(info, "DocID"))), "DocID"),
        ...unless(textOf(at(info, "Title")) === tree.title, "Title"),
        ...unless(textOf(at(info, "Author")) === tree.author, "Author"),
        ...unless(entry?.attributes.DocType === (isArchival ? "OFD-A" : "OFD"), "DocType"),
      ];
    },
  },
];
