import { type Chance, chanceFrom } from "../given/chance.ts";
import { type Draft, get, set } from "../given/reports.ts";
import { pick } from "../report/repair/random-report.ts";
import { randomDrafts } from "../rollup/random-unit.ts";

/** Made-up reports with figures that agree, notes, texts and headings of every kind. */
export function randomReports(editionId: string, count: number, seed = 7): Draft[] {
  const chance = chanceFrom(seed);
  return randomDrafts(editionId, count, seed).map((draft) => withText(draft, chance));
}

const sentences = [
  "全年主动公开政府信息1362条，同比增长12.5%。",
  "严格执行“分级审核、先审后发”程序，落实“三审三校”制度。",
  "围绕区委、区政府中心工作，做好政策解读（含图解36件）和回应关切。",
  "加强队伍建设，组织培训2次、参训180人次；健全工作机制，压实责任。",
  "政府网站集约化平台运行平稳，政务新媒体账号4个，公报6期。",
  "对照上级要求仍存在差距：一是解读形式不够丰富，二是公开内容的深度有待提升。",
  "全年收取政府信息公开信息处理费0元。",
];
const headings = [
  "主动公开情况",
  "依申请公开",
  "政府信息管理",
  "平台建设方面",
  "监督保障",
  "存在的问题：",
  "改进措施",
];
const ownHeadings = ["建议提案办理情况", "下一步工作安排", "全面落实“五公开”"];

function withText(draft: Draft, chance: Chance): Draft {
  const year = Number(draft.year);
  const agency = pick(
    ["示范区第一实验局", "滨海市教育局", "云岭县人民政府", "东河街道办事处"],
    chance,
  );
  const sections: Draft[] = [
    { id: "overview", body: body(chance, 2) },
    { id: "proactive" },
    { id: "requests", ...(chance() < 0.3 ? { note: "注：含上年度结转数量。" } : {}) },
    {
      id: "disputes",
      ...(chance() < 0.3 ? { note: "注：行政复议、行政诉讼数量含上年度结转数量。" } : {}),
    },
    { id: "problems", body: body(chance, 2) },
    { id: "otherMatters", body: chance() < 0.3 ? "无。" : text(chance) },
  ];
  if (chance() < 0.3)
    sections.splice(1, 0, { heading: pick(ownHeadings, chance), body: body(chance, 2) });
  const made: Draft = {
    ...draft,
    agency,
    introduction: [
      `本报告依据条例编制，统计期限自${year}年1月1日至12月31日。`,
      ...(chance() < 0.3 ? [text(chance)] : []),
    ],
    sections,
    ...(chance() < 0.3 ? { subtitle: [`（${year + 1}年1月21日）`] } : {}),
    ...(chance() < 0.2 ? { title: `${year}年${agency}政府信息公开工作年度报告` } : {}),
    ...(chance() < 0.6
      ? { signature: { agency: `${agency}办公室`, date: `${year + 1}-01-20` } }
      : {}),
  };
  const noted =
    year > 2020
      ? "tables.proactive.normativeDocuments.issued"
      : "tables.proactive.normativeDocuments.made";
  const value = Number(get(made, noted));
  return chance() < 0.4
    ? set(made, noted, { value, note: `其中修订${Math.floor(value / 2)}件` })
    : made;
}

function text(chance: Chance): string {
  return Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(sentences, chance)).join(
    "",
  );
}

type Body = (string | { heading: string; runIn?: boolean; body: Body })[];

function body(chance: Chance, level: number): Body {
  const items: Body = chance() < 0.6 ? [text(chance)] : [];
  const parts = level > 3 || chance() < 0.2 ? 0 : 1 + Math.floor(chance() * 4);
  for (let part = 0; part < parts; part++) {
    const heading = pick(headings, chance);
    const inner = chance() < 0.25 ? body(chance, level + 1) : [text(chance)];
    const runIn = chance() < 0.6 && typeof inner[0] === "string";
    items.push({
      heading,
      ...(runIn ? { runIn } : {}),
      body: inner.length > 0 ? inner : [text(chance)],
    });
  }
  return items.length > 0 ? items : [text(chance)];
}
