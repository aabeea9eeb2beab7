import { ownMember } from "./own-member.ts";
import type { Language } from "./sentences.ts";

const zhCN = {
  noReport: "请指明报告文件，例如：nianbao {command} 报告.json",
  unknownCommand: "没有“{command}”这个命令。可用：{commands}；用 --help 看说明。",
  importOne: "一次导入多个文件时不能用 --out：每份写到原文件旁。",
  importRefused: "{file}：{reason}",
  imported: "已写出 {file}，有 {questions} 个问题待答。",
  formYear: "请指明年度，例如：nianbao form --year 2025，或给出一份报告：nianbao form 报告.json",
  formName: "{year}年政府信息公开工作年度报告填报表",
  formMessage: "请按栏目要求填写：件数填 0 或正整数，金额填数字，其余从列表中选择。",
  badOption: "选项有误：{option}。用 --help 看说明。",
  optionElsewhere: "选项 --{option} 不用于 {command}，用于 {commands}。",
  badValue: "选项 --{option} 不能是“{given}”。可用：{values}。",
  badFormat: "不认识格式“{format}”。可用：{formats}。",
  badEdition: "没有格式版本“{edition}”。可用：{editions}。",
  pageMissing: "网页还没有做好：运行 npm run build:web 之后重新启动；接口照常可用。",
  serving: "年报服务已启动：{address}（Ctrl+C 结束）",
  watchUsage: "请指明两个目录：nianbao watch 收件目录 成品目录",
  watching: "正在守候 {input}，结果放入 {output}（Ctrl+C 结束）",
  watchStopping: "正在结束：做完手上的，其余留待下次。",
  watchMade: "已生成 {file} → {result}",
  watchRefused: "未生成 {file}，原因见 {result}",
  watchFailed: "暂时不能处理 {file}：{reason}，稍后再试。",
  draining: "正在结束：不再接受新的请求，等待进行中的请求完成。",
  serveOpen:
    "没有设置密钥，不能向其他机器开放（{host}）。请设置 NIANBAO_KEYS_FILE；确要向任何人开放，用 --open。",
  cannotListen: "不能在这个地址上提供服务：{reason}。请换一个 --port 或 --host。",
  fileError: "文件“{file}”读不了或写不了：{reason}。",
  fileMissing: "没有“{file}”这个文件或目录。",
  fileDenied: "没有读写“{file}”的权限。",
  fileExists: "“{file}”已经存在，没有覆盖。换一个名字，或用 --force 覆盖。",
  fileIsFolder: "“{file}”是一个目录，请写明文件名。",
  fileNoFolder: "“{file}”的上级不是目录。",
  fileNoSpace: "写“{file}”时磁盘已满。",
  sheetOne: "核校单一次只能为一份可以读出的报告制作。",
  noFolder: "请指明放各单位报告的目录，例如：nianbao rollup 各单位 --out 汇总.json",
  emptyFolder: "目录“{folder}”里没有可以汇总的报告。",
  rollupAgency: "各单位汇总",
  unitFailed: "未通过：{unit}（{file}），错误 {count}。",
  rollupStopped:
    "有 {count} 个单位的报告未通过，没有汇总。改正后再试，或用 --without-failing 不计这些单位。",
  rollupWithout: "按要求未计入 {count} 个未通过的单位。",
  rollupDone: "已汇总 {count} 个单位：{file}",
  notCounted: "“{row}”“{col}”只计本级，未计入 {unit} 的 {value}。",
  written: "已生成 {file}",
  refused: "{file}：有 {count} 处错误，未生成。改正后再试，或用 --force 强行生成。",
  forced: "{file}：有 {count} 处错误，已按要求强行生成。",
  clean: "{file}：没有发现问题。",
  counted: "{file}：错误 {errors}，警告 {warnings}，提示 {infos}。",
  sameName: "“{file}”与前面一份报告的文件名相同，未写出。请改标题，或分别生成到不同目录。",
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
  importRefused: "{file}: {reason}",
  imported: "wrote {file}; {questions} questions are open.",
  formYear: "Name a year, as in: nianbao form --year 2025, or a report: nianbao form REPORT.json",
  formName: "{year}年政府信息公开工作年度报告填报表",
  formMessage: "请按栏目要求填写：件数填 0 或正整数，金额填数字，其余从列表中选择。",
  badOption: "Wrong option: {option}. See --help.",
  optionElsewhere: "Option --{option} is not for {command}, but for {commands}.",
  badValue: "Option --{option} cannot be “{given}”; there are {values}.",
  badFormat: "Unknown format “{format}”; there are {formats}.",
  badEdition: "There is no edition “{edition}”; there are {editions}.",
  pageMissing: "The web page is not built: run npm run build:web and start again; the API works.",
  serving: "nianbao serves at {address} (Ctrl+C to stop)",
  watchUsage: "Name two folders, as in: nianbao watch IN OUT",
  watching: "watching {input}, results go to {output} (Ctrl+C to stop)",
  watchStopping: "stopping: what is in work is finished, the rest waits for the next start.",
  watchMade: "made {file} → {result}",
  watchRefused: "not made: {file}, see {result}",
  watchFailed: "{file} must wait: {reason}; it is tried again.",
  draining: "stopping: no new requests, those under way are finished.",
  serveOpen:
    "There are no keys, so other machines may not call ({host}). Set NIANBAO_KEYS_FILE, or let anyone call with --open.",
  cannotListen: "Cannot serve at this address: {reason}. Try another --port or --host.",
  fileError: "Cannot read or write “{file}”: {reason}.",
  fileMissing: "There is no file or folder “{file}”.",
  fileDenied: "Not allowed to read or write “{file}”.",
  fileExists: "“{file}” exists and was not overwritten. Use another name, or --force.",
  fileIsFolder: "“{file}” is a folder; name a file.",
  fileNoFolder: "What “{file}” would lie in is no folder.",
  fileNoSpace: "The disk is full: “{file}”.",
  sheetOne: "A check sheet is made of one report at a time, and of one that can be read.",
  noFolder: "Name the folder of the units' reports, as in: nianbao rollup units --out all.json",
  emptyFolder: "Folder “{folder}” has no report that can be added up.",
  rollupAgency: "各单位汇总",
  unitFailed: "failed: {unit} ({file}), {count} errors.",
  rollupStopped:
    "The reports of {count} units failed, nothing was added up. Correct them, or use --without-failing.",
  rollupWithout: "Left out {count} units that failed, as asked.",
  rollupDone: "added up {count} units: {file}",
  notCounted: "“{row}” / “{col}” is for the own level only; {value} of {unit} not counted.",
  written: "wrote {file}",
  refused: "{file}: {count} errors, nothing written. Correct them, or use --force.",
  forced: "{file}: written in spite of {count} errors, as asked.",
  clean: "{file}: nothing found.",
  counted: "{file}: {errors} errors, {warnings} warnings, {infos} hints.",
  sameName:
    "“{file}” is the name of an earlier report's file too and was not written. Change the title or use another folder.",
  years: "from {from}",
  yearSpan: "{from}–{to}",
};

/** A text of the command line with its blanks filled in. */
export function text(name: TextName, language: Language, blanks: TextBlanks = {}): string {
  const texts = language === "en" ? en : zhCN;
  return texts[name].replaceAll(/\{(\w+)\}/g, (blank, key: string) =>
    String(ownMember(blanks, key) ?? blank),
  );
}
