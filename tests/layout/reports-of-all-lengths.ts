import { type Chance, chanceFrom } from "../given/chance.ts";
import { type Draft, editionIds, get, set } from "../given/reports.ts";
import { randomReports } from "../readers/random-reports.ts";
import { pick } from "../report/repair/random-report.ts";

/** Characters on a page of prose. */
const pageLength = 22 * 28;

const longest = 12;

/**
 * Made-up reports with prose of one to twelve pages in steps of lines, so that a table may begin
 * anywhere on a page; with and without notes in the cells, of every edition in turn.
 */
export function reportsOfAllLengths(count: number, seed = 11): Draft[] {
  const chance = chanceFrom(seed);
  const each = Math.ceil(count / editionIds.length);
  const drafts = editionIds.map((id) => randomReports(id, each, seed));
  return Array.from({ length: count }, (_, index) => {
    const draft = drafts[index % drafts.length]?.[Math.floor(index / drafts.length)] as Draft;
    const pages = 1 + (longest - 1) * chance();
    return addNotes(lengthen(draft, Math.round(pages * pageLength), chance), chance);
  });
}

/** Most of the prose stands before the tables, as in published reports. */
function lengthen(draft: Draft, length: number, chance: Chance): Draft {
  const shares: Readonly<Record<string, number>> = {
    overview: 0.8,
    problems: 0.15,
    otherMatters: 0.05,
    ...(chance() < 0.1 ? { requests: 0.1 } : {}),
  };
  const sections = (draft.sections as Draft[]).map((section) => {
    const share = shares[String(section.id)];
    return share === undefined ? section : { ...section, body: prose(share * length, chance) };
  });
  return { ...draft, sections };
}

function prose(length: number, chance: Chance): unknown[] {
  const items: unknown[] = [];
  for (let written = 0; written < length; ) {
    const text = paragraph(Math.min(length - written, 40 + 260 * chance()), chance);
    written += text.length + pageLength / 44;
    items.push(
      chance() < 0.3 ? { heading: pick(headings, chance), runIn: true, body: text } : text,
    );
  }
  return items;
}

function paragraph(length: number, chance: Chance): string {
  let text = pick(sentences, chance);
  while (text.length < length) text += pick(sentences, chance);
  return text;
}

const headings = ["主动公开情况", "依申请公开情况", "政府信息管理", "平台建设", "监督保障"];

const sentences = [
  "全年主动公开政府信息1362条，同比增长12.5%。",
  "严格执行“分级审核、先审后发”程序，落实“三审三校”制度。",
  "围绕区委、区政府中心工作，做好政策解读（含图解36件）和回应关切。",
  "加强队伍建设，组织培训2次、参训180人次；健全工作机制，压实责任。",
  "政府网站集约化平台运行平稳，政务新媒体账号4个，公报6期。",
  "对照上级要求仍存在差距：一是解读形式不够丰富，二是公开内容的深度有待提升。",
  "坚持以公开为常态、不公开为例外，推进决策、执行、管理、服务、结果公开。",
];

/** Half of the reports have notes: in a cell or two, or in so many that the tables grow long. */
function addNotes(draft: Draft, chance: Chance): Draft {
  const kind = chance();
  if (kind < 0.5) return draft;
  const paths = draft.edition === "2019" ? paths2019 : paths2021;
  for (const path of paths.slice(0, kind < 0.8 ? 2 : paths.length)) {
    const cell = get(draft, path);
    const value = typeof cell === "object" ? (cell as Draft) : { value: cell };
    set(draft, path, { ...value, note: pick(notes, chance) });
  }
  return draft;
}

const notes = ["含区属各单位", "与上年口径一致", "均在法定期限内办理完毕"];

const ofRequests = [
  "tables.requests.received.total",
  "tables.requests.granted.naturalPerson",
  "tables.requests.closed.total",
  "tables.requests.unavailable.notHeld.total",
];
const paths2021 = [
  "tables.proactive.normativeDocuments.repealed",
  ...ofRequests,
  "tables.proactive.licensing.decisions",
  "tables.proactive.penalties.decisions",
  "tables.proactive.fees.amount",
];
const paths2019 = [
  "tables.proactive.normativeDocuments.published",
  ...ofRequests,
  "tables.proactive.licensing.decisions",
  "tables.proactive.penalties.change",
  "tables.proactive.procurement.amount",
];
