import type { Chance } from "../../given/chance.ts";
import type { Mark } from "./mark-kinds.ts";
import {
  type Looks,
  numbersIn,
  pickTarget,
  replaceTarget,
  type Target,
  type TargetKind,
  targetsIn,
  writePieces,
} from "./plant.ts";

type Wish = {
  readonly mark: (figure: string) => Mark;
  readonly chance: Chance;
  readonly looks: Looks;
};

/** A page of ours with a mark at one of its figures. */
export function plantHtml(page: string, where: TargetKind, { mark, chance, looks }: Wish): string {
  const targets =
    where === "cell"
      ? targetsIn(page, /-value"[^>]*>(?<figure>[1-9]\d{1,6})<\/td>/dg)
      : sentencesOf(page);
  const target = pickTarget(targets, chance);
  const planted = mark(target.figure);
  return replaceTarget(page, target, writePieces(planted, looks)).replace(
    "</head>",
    `${sheet}</head>`,
  );
}

function sentencesOf(page: string): Target[] {
  const paragraphs = page.matchAll(/<p class="nianbao-(?:body|run-in)">[^<]*<\/p>/g);
  return [...paragraphs].flatMap(({ 0: paragraph, index }) => numbersIn(paragraph, index));
}

const sheet =
  "<style>.raised { vertical-align: super; font-size: 60% } .gone { text-decoration: line-through }" +
  " td .away, p .away { display: none } .twice { text-shadow: 0.4px 0 }</style>";

const styled = (style: string) => (text: string) => `<span style="${style}">${text}</span>`;

/** What is drawn, and can be seen on paper. */
const drawnLooks: Looks = {
  plain: (text) => text,
  bold: (text) => `<b>${text}</b>`,
  inserted: (text) => `<ins>${text}</ins>`,
  raised: (text) => `<sup>${text}</sup>`,
  "raised by its place": styled("vertical-align: 5px; font-size: 60%"),
  "raised by a style": (text) => `<i class="raised">${text}</i>`,
  lowered: (text) => `<sub>${text}</sub>`,
  struck: (text) => `<s>${text}</s>`,
  "struck twice": styled("text-decoration: line-through double"),
  "struck by a style": (text) => `<span class="gone">${text}</span>`,
  deleted: (text) => `<del>${text}</del>`,
  "line break": () => "<br>",
  seam: () => "<!-- seam --><wbr>",
};

export const htmlLooks: Looks = {
  ...drawnLooks,
  hidden: styled("display:none"),
  "hidden by a style": (text) => `<span class="away">${text}</span>`,
  "hidden in another way": styled("font-size: 0"),
  phonetic: (both) => {
    const [base = "", guide = ""] = both.split("|");
    return `<ruby>${base}<rp>(</rp><rt>${guide}</rt><rp>)</rp></ruby>`;
  },
  comment: (text) => `<!-- ${text} -->`,
  picture: (text) => `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="${text}">`,
  frame: (text) => `<iframe title="${text}" srcdoc="&lt;p&gt;页&lt;/p&gt;"></iframe>`,
};

/** The same on paper; printers draw a figure again, a little to the right, to make it bold. */
export const paperLooks: Looks = {
  ...drawnLooks,
  "drawn twice": (text) => `<span class="twice">${text}</span>`,
};
