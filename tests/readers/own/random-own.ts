import { type Chance, chanceFrom } from "../../given/chance.ts";
import { grayPng, photograph } from "../../given/drawn-pictures.ts";
import type { Draft } from "../../given/reports.ts";
import { pick } from "../../report/repair/random-report.ts";
import { randomReports } from "../random-reports.ts";

/** Made-up reports with tables, pictures and notes of the office's own in all places of a body. */
export function randomOwnReports(edition: string, count: number, seed = 11): Draft[] {
  const chance = chanceFrom(seed);
  return randomReports(edition, count, seed).map((draft) => ({
    ...draft,
    sections: (draft.sections as Draft[]).map((section) => withOwn(section, chance)),
  }));
}

type Item =
  | string
  | { readonly heading: string; readonly runIn?: boolean; readonly body: Item[] }
  | Draft;

function withOwn(section: Draft, chance: Chance): Draft {
  const { body } = section;
  const items = typeof body === "string" ? [body] : ((body ?? []) as Item[]);
  if (body === undefined && chance() < 0.5) return section;
  const mixed = mix(items, chance);
  return mixed.length === 0 ? section : { ...section, body: mixed };
}

function mix(items: readonly Item[], chance: Chance): Item[] {
  const mixed = items.flatMap((item): Item[] => {
    const inner = isPart(item) ? { ...item, body: mix(item.body, chance) } : item;
    return chance() < 0.3 ? [inner, ...ownItems(chance)] : [inner];
  });
  return items.length === 0 ? ownItems(chance) : mixed;
}

function isPart(item: Item): item is { heading: string; body: Item[] } {
  return typeof item === "object" && "heading" in item && Array.isArray(item.body);
}

function ownItems(chance: Chance): Item[] {
  const drawn = chance();
  if (drawn < 0.15) return [{ note: "注：以上为截至年末的数据。" }];
  if (drawn < 0.7) return [randomTable(chance)];
  return [randomPicture(chance), ...(chance() < 0.3 ? [randomTable(chance)] : [])];
}

const captions = [
  "政策解读发布情况",
  "各月收到申请情况",
  "各部门公开目录更新情况（件）",
  "自然人与法人申请对比",
];
const typedNumbers = ["附表1：", "图1-1", "表9、", "附表二"];
const notes = ["注：不含上年结转。", "数据来源：县政府办公室。", "备注：按月统计，四舍五入。"];
const names = [
  "图解",
  "文字解读",
  "视频",
  "自然人",
  "总计",
  "公开指南",
  "其他处理",
  "一、门户网站",
  "新闻发布会",
];
const columns = ["门户网站", "政务新媒体", "合计", "总计", "本年", "同比（%）", "1月", "商业企业"];
const words = [
  "—",
  "",
  "/",
  "12.50",
  "1,234",
  "98.6%",
  "按期\n办结",
  "增长12件",
  "由县数据局、县档案馆等七家单位分别报送后汇总",
];

function randomTable(chance: Chance): Draft {
  const width = 2 + Math.floor(chance() * 5);
  const depth = chance() < 0.3 && width > 2 ? 2 : 1;
  const headerColumns = chance() < 0.2 ? (chance() < 0.5 || width < 3 ? 0 : 2) : 1;
  return {
    table: {
      ...captionOf(chance),
      header:
        depth === 2
          ? bandedHeader(width, chance)
          : [Array.from({ length: width }, () => pick(columns, chance))],
      rows: randomRows(width, chance),
      ...(headerColumns === 1 ? {} : { headerColumns }),
      ...(chance() < 0.4
        ? { note: chance() < 0.7 ? pick(notes, chance) : ["注：1.不含上年结转。", "2.其他说明。"] }
        : {}),
    },
  };
}

/** A typed number is none that is counted, or is never its turn. */
function captionOf(chance: Chance): Draft {
  if (chance() < 0.25) return {};
  const typed = chance() < 0.15 ? pick(typedNumbers.slice(2), chance) : "";
  const isOther = chance() < 0.1;
  const text = pick(captions, chance);
  return {
    caption:
      (isOther ? (typedNumbers[0] ?? "") : typed) +
      (typed && !isOther && !/、$/.test(typed) ? "\u3000" : "") +
      text,
  };
}

function bandedHeader(width: number, chance: Chance): unknown[][] {
  const others = Array.from({ length: width - 1 }, () => pick(columns, chance));
  return [
    [
      { text: "类别", rowSpan: 2 },
      { text: "数量（件）", colSpan: width - 1 },
    ],
    others,
  ];
}

function randomRows(width: number, chance: Chance): unknown[][] {
  const count = 1 + Math.floor(chance() * 6);
  const reach = count > 1 && chance() < 0.25 ? 2 : 1;
  return Array.from({ length: count }, (_, row) => {
    const name = {
      text: pick(names, chance),
      ...(row === 0 && reach > 1 ? { rowSpan: reach } : {}),
    };
    const first = row > 0 && row < reach ? [] : [reach > 1 && row === 0 ? name : name.text];
    return [...first, ...Array.from({ length: width - 1 }, () => randomCell(chance))];
  });
}

function randomCell(chance: Chance): unknown {
  const drawn = chance();
  const content =
    drawn < 0.6
      ? Math.floor(chance() * 2000)
      : drawn < 0.7
        ? Math.round(chance() * 1000) / 10
        : pick(words, chance);
  if (chance() > 0.1) return content;
  return { text: content, align: pick(["left", "center", "right"], chance) };
}

function randomPicture(chance: Chance): Draft {
  const bytes =
    chance() < 0.3
      ? photograph.bytes
      : grayPng(
          200 + Math.floor(chance() * 200),
          80 + Math.floor(chance() * 20),
          Math.floor(chance() * 255),
        ).bytes;
  return {
    picture: {
      data: Buffer.from(bytes).toString("base64"),
      alt: pick(["柱形图：各月申请件数。", "照片：政务公开专区", "流程图：申请→登记→答复"], chance),
      ...(chance() < 0.6
        ? { caption: `${chance() < 0.2 ? "图1-1　" : ""}${pick(captions, chance)}` }
        : {}),
      ...(chance() < 0.5 ? { widthMm: 40 + Math.floor(chance() * 100) } : {}),
    },
  };
}
