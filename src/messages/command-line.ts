import { fillBlanks } from "./blanks.ts";
import type { Language } from "./sentences.ts";
import { formMessage, formName } from "./tables/form-texts.ts";
import { watchEn, watchZhCN } from "./watch-texts.ts";

const zhCN = {
  noReport: "请指明报告文件，例如：nianbao {command} 报告.json",
  unknownCommand: "没有“{command}”这个命令。可用：{commands}；用 --help 看说明。",
  importOne: "一次导入多个文件时不能用 --out：每份写到原文件旁。",
  sameDraft:
    "{file}：草稿应写作“{target}”，前面一个文件的草稿已经写在那里，没有覆盖。请改文件名，或分别导入。",
  draftOver: "{file}：草稿不能写在原文件上。请用 --out 另写文件名。",
  importRefused: "{file}：{reason}",
  imported: "已写出 {file}，有 {questions} 个问题待答。",
  formYear: "请指明年度，例如：nianbao form --year 2025，或给出一份报告：nianbao form 报告.json",
  formName,
  formMessage,
  badOption: "选项有误：{option}。用 --help 看说明。",
  optionElsewhere: "选项 --{option} 不用于 {command}，用于 {commands}。",
  badValue: "选项 --{option} 不能是“{given}”。可用：{values}。",
  badFormat: "不认识格式“{format}”。可用：{formats}。",
  badEdition: "没有格式版本“{edition}”。可用：{editions}。",
  pageMissing: "网页还没有做好：运行 npm run build:web 之后重新启动；接口照常可用。",
  serving: "年报服务已启动：{address}（Ctrl+C 结束）",
  servingStore: "批量和汇总的任务、结果存放在 {store}。",
  servingWithoutStore: "没有存储，不收批量和汇总的请求；要收，用 --store 目录。",
  wordsTooMany: "nianbao {command} 后面多写了“{given}”；用 --help 看用法。",
  ...watchZhCN,
  leaving: "{seconds} 秒后结束：/readyz 已答复 503，这段时间仍接受请求。",
  draining: "正在结束：不再接受新的请求，等待进行中的请求完成。",
  serveOpen:
    "没有设置密钥，不能向其他机器开放（{host}）。请设置 NIANBAO_KEYS_FILE；确要向任何人开放，用 --open。",
  cannotListen: "不能在这个地址上提供服务：{reason}。请换一个 --port 或 --host。",
  fileError: "文件“{file}”读不了或写不了：{reason}。",
  fileMissing: "没有“{file}”这个文件或目录。",
  fileDenied: "没有读写“{file}”的权限。",
  fileExists: "“{file}”已经存在，没有覆盖。换一个名字，或用 --force 覆盖。",
  fileIsFolder: "“{file}”是一个目录，请写明文件名。",
  fileNoFolder: "“{file}”或其上级不是目录。",
  fileNoSpace: "写“{file}”时磁盘已满。",
  outputFails: "写不进标准输出：{reason}。",
  sheetOver: "核校单不能写在“{file}”上：那是要核校的文件。请换一个名字。",
  sheetOne: "核校单一次只能为一份可以读出的报告制作。",
  noFolder: "请指明放各单位报告的目录，例如：nianbao rollup 各单位 --out 汇总.json",
  emptyFolder: "目录“{folder}”里没有可以汇总的报告。",
  rollupAgency: "各单位汇总",
  unitFailed: "未通过：{unit}（{file}），错误 {count}。",
  unitAsked:
    "待核：{unit}（{file}），有 {questions} 处读不准。请用 nianbao import 读成 JSON，回答后放在原文件旁。",
  unitSuperseded: "{file}：旁边有同名的 JSON，汇总的是 JSON，没有读这个文件。",
  unitIsSum: "{file}：与汇总报告的文件同名，没有读。如果是本级自己的报告，请改名。",
  unitFolder: "没有读目录“{folder}”（有 {count} 个文件）：请把各单位的文件放在同一个目录里。",
  lettersElsewhere: "通知不能写进放报告的目录“{folder}”。请用 --letters 指明另一个目录。",
  rollupStopped:
    "有 {count} 个单位的报告未通过，没有汇总。改正后再试，或用 --without-failing 不计这些单位。",
  rollupWithout: "按要求未计入 {count} 个未通过的单位。",
  sumOver:
    "“{file}”不是以前的汇总（写有正文等内容，或是别的机关、别的年度的报告），没有覆盖，也没有汇总。请用 --out 写到别处，或先移走它。",
  rollupDone: "已汇总 {count} 个单位：{file}",
  formWithoutOwn: "填报表没有地方放自设的表格（{tables} 个）和图片（{pictures} 幅），没有写入。",
  notCounted: "“{row}”“{col}”只计本级，未计入 {unit} 的 {value}。",
  written: "已生成 {file}",
  refused: "{file}：有 {count} 处错误，未生成。改正后再试，或用 --force 强行生成。",
  forced: "{file}：有 {count} 处错误，已按要求强行生成。",
  clean: "{file}：没有发现问题。",
  counted: "{file}：错误 {errors}，警告 {warnings}，提示 {infos}。",
  sameName: "“{file}”与前面一份报告的文件名相同，未写出。请改标题，或分别生成到不同目录。",
  fontRole: "字种",
  fontFile: "字体文件",
  fontSymbols: "符号",
  fontRare: "生僻字",
  fontOther: "其他自备字体",
  level1: "一级",
  level2: "二级",
  level3: "三级",
  radicals: "部首",
  fontsComplete: "GB 18030-2022 三个级别的汉字和部首，这些字体合起来一个不缺。",
  fontsMissing: "这些字体合起来还缺 {count} 个字，含有这些字的报告会报错：{ranges}",
  years: "{from} 年起",
  yearSpan: "{from}—{to} 年",
} as const;

export type TextName = keyof typeof zhCN;
export type TextBlanks = Readonly<Record<string, string | number>>;

type Texts = Readonly<Record<TextName, string>>;

const en: Texts = {
  noReport: "Name a report, as in: nianbao {command} report.json",
  unknownCommand: "There is no command “{command}”; there are {commands}. See --help.",
  importOne: "--out takes one file; several are written beside the files they come from.",
  sameDraft:
    "{file}: its draft would be “{target}”, as that of an earlier file, and was not written. Rename the file, or import it by itself.",
  draftOver: "{file}: a draft cannot be written over the file itself; name another one with --out.",
  importRefused: "{file}: {reason}",
  imported: "wrote {file}; {questions} {questions|question is|questions are} open.",
  formYear: "Name a year, as in: nianbao form --year 2025, or a report: nianbao form REPORT.json",
  formName,
  formMessage,
  badOption: "Wrong option: {option}. See --help.",
  optionElsewhere: "Option --{option} is not for {command}, but for {commands}.",
  badValue: "Option --{option} cannot be “{given}”; there are {values}.",
  badFormat: "Unknown format “{format}”; there are {formats}.",
  badEdition: "There is no edition “{edition}”; there are {editions}.",
  pageMissing: "The web page is not built: run npm run build:web and start again; the API works.",
  serving: "nianbao serves at {address} (Ctrl+C to stop)",
  servingStore: "Batches, roll-ups and their results are kept in {store}.",
  servingWithoutStore:
    "There is no store, so no batches or roll-ups are taken; name one with --store.",
  wordsTooMany: "“{given}” is too much for nianbao {command}; see --help.",
  ...watchEn,
  leaving:
    "stopping in {seconds} {seconds|second|seconds}: /readyz answers 503, requests are still taken.",
  draining: "stopping: no new requests, those under way are finished.",
  serveOpen:
    "There are no keys, so other machines may not call ({host}). Set NIANBAO_KEYS_FILE, or let anyone call with --open.",
  cannotListen: "Cannot serve at this address: {reason}. Try another --port or --host.",
  fileError: "Cannot read or write “{file}”: {reason}.",
  fileMissing: "There is no file or folder “{file}”.",
  fileDenied: "Not allowed to read or write “{file}”.",
  fileExists: "“{file}” exists and was not overwritten. Use another name, or --force.",
  fileIsFolder: "“{file}” is a folder; name a file.",
  fileNoFolder: "“{file}”, or what it would lie in, is no folder.",
  fileNoSpace: "The disk is full: “{file}”.",
  outputFails: "Cannot write to standard output: {reason}.",
  sheetOver: "A check sheet cannot be written over “{file}”, which it is about; use another name.",
  sheetOne: "A check sheet is made of one report at a time, and of one that can be read.",
  noFolder: "Name the folder of the units' reports, as in: nianbao rollup units --out all.json",
  emptyFolder: "Folder “{folder}” has no report that can be added up.",
  rollupAgency: "各单位汇总",
  unitFailed: "failed: {unit} ({file}), {count} {count|error|errors}.",
  unitAsked:
    "to be answered: {unit} ({file}), {questions} {questions|doubt|doubts}. Read it with nianbao import, answer, and put the JSON beside the file.",
  unitSuperseded: "{file}: a JSON of the same name lies beside it and is added up; not read.",
  unitIsSum:
    "{file}: has the name of the sum's own document and was not read. Rename it if it is the own level's report.",
  unitFolder:
    "Folder “{folder}” was not read ({count} {count|file|files}): put all units' files into one folder.",
  lettersElsewhere: "Letters cannot go into the reports' folder “{folder}”; name another one.",
  rollupStopped:
    "{count|The report|The reports} of {count} {count|unit|units} failed, nothing was added up. Correct {count|it|them}, or use --without-failing.",
  rollupWithout: "Left out {count} {count|unit|units} that failed, as asked.",
  sumOver:
    "“{file}” is no earlier sum (it has texts, or is another agency's or year's report): it was not overwritten and nothing was added up. Use another --out, or move it away.",
  rollupDone: "added up {count} {count|unit|units}: {file}",
  formWithoutOwn:
    "The form has no place for tables and pictures of its own: {tables} and {pictures} left out.",
  notCounted: "“{row}” / “{col}” is for the own level only; {value} of {unit} not counted.",
  written: "wrote {file}",
  refused:
    "{file}: {count} {count|error|errors}, nothing written. Correct {count|it|them}, or use --force.",
  forced: "{file}: written in spite of {count} {count|error|errors}, as asked.",
  clean: "{file}: nothing found.",
  counted:
    "{file}: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {infos} {infos|hint|hints}.",
  sameName:
    "“{file}” is the name of an earlier report's file too and was not written. Change the title or use another folder.",
  fontRole: "face",
  fontFile: "font file",
  fontSymbols: "symbols",
  fontRare: "rare characters",
  fontOther: "other fonts of yours",
  level1: "level 1",
  level2: "level 2",
  level3: "level 3",
  radicals: "radicals",
  fontsComplete:
    "Together they have every ideograph of GB 18030-2022, levels 1 to 3, and its radicals.",
  fontsMissing:
    "Together they lack {count} {count|character|characters}; a report with one of them is refused: {ranges}",
  years: "from {from}",
  yearSpan: "{from}–{to}",
};

/** A text of the command line with its blanks filled in. */
export function text(name: TextName, language: Language, blanks: TextBlanks = {}): string {
  const texts = language === "en" ? en : zhCN;
  return fillBlanks(texts[name], blanks);
}
