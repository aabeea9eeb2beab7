import type { Language } from "./sentences.ts";

const zhCN = {
  help: `nianbao 年报：政府信息公开工作年度报告，数据进，规范的 DOCX、PDF、HTML 出

用法
  nianbao build 报告.json… [--format docx,pdf] [--out 目录] [--force]
  nianbao check 报告.json [--json]
  nianbao rollup 目录 [--out 汇总.json] [--agency 名称] [--without-failing]
  nianbao serve [--port 8080] [--host 127.0.0.1] [--store 目录或 s3://桶/前缀]
  nianbao key [门户名称]
  nianbao schema [版本]
  nianbao editions

命令
  build      检查报告并生成文件，以标题为文件名；有错误时不生成，逐条列出
  check      只检查：规则、严重程度、单元格、说明；--json 输出供程序使用的结果
  rollup     把目录中各单位的报告（*.json）逐格加总为一份报告 JSON，可再 build；
             年度、版本不同或有错误的单位会列出，不改正就不汇总；规章一行只计本级
  serve      HTTP 接口，直到收到 SIGTERM 或 Ctrl+C；接口说明见 /v1/openapi.json
  key        新编一个调用接口用的密钥，输出密钥文件（见 docs/signing.md）
  schema     输出该版本（默认最新）的 JSON Schema
  editions   列出各格式版本及其适用年度

选项
  --format 格式      docx、pdf、html（网页）、html-fragment（嵌入门户网页的片段），
                     以逗号分隔；默认 docx,pdf
  --out 目录         文件写到哪里；默认为当前目录（rollup：汇总文件，默认 report.json）
  --force            有错误也生成，并列出错误
  --attach           把报告 JSON 放进 PDF（PDF/A-3a），名为 report.json
  --blanks zero      没有填的单元格作 0 处理，并给出警告
  --totals correct   填错的总计按各项之和改正，并逐条列出
  --previous 文件    上一年度的报告，用来核对结转、存量和沿用的文字
  --without 规则     不用的规则，以逗号分隔；错误照样列出
  --also 规则        另用平时不用的规则，如 DOC-LEN（总体情况不超过一千字）
  --sheet 文件       check：一份报告的核校单（.pdf 一页，或 .json）
  --files 文件       check：核校单另列其 SHA-256 的文件，以逗号分隔
  --agency 名称      rollup：汇总机关，默认“各单位汇总”
  --year 年份        rollup：汇总的年度；默认为多数报告的年度
  --without-failing  rollup：不计未通过的单位，并逐一列出
  --trace 文件       rollup：每一格由哪些单位的哪些数相加而来
  --against 文件     rollup：与已有的汇总报告逐格比对（AGG-T2、AGG-T3、AGG-SUB）
  --matrix 文件      rollup：各单位通过或退回及各规则的错误、警告数（.xlsx 或 .json）
  --letters 目录     rollup：给每个未通过的单位写一份退回修改通知（DOCX，文件名同报告）
  --deadline 日期    rollup：通知中写明重新报送的期限，如 2025-01-26
  --port 端口        serve：默认 8080，或环境变量 PORT
  --host 地址        serve：默认 127.0.0.1，只供本机使用；或环境变量 HOST
  --store 位置       serve：批量任务及其结果存放处
  --open             serve：没有设置密钥也向其他机器开放
  --lang en          英文提示
  --help, --version

例
  nianbao build examples/huaiyin-2019.json --out out
  nianbao build 各单位/*.json --format docx --out 汇总
  nianbao check examples/hongze-2023.json --json
  nianbao rollup 各单位 --agency 示范区人民政府 --out 汇总.json --trace 来源.json
  nianbao serve，再 curl -F file=@报告.json 'localhost:8080/v1/documents?format=pdf' -OJ

退出码：0 完成，1 报告有错误，2 用法有误`,
  noReport: "请指明报告文件，例如：nianbao {command} 报告.json",
  unknownCommand:
    "没有“{command}”这个命令。可用：build、check、rollup、serve、key、schema、editions；用 --help 看说明。",
  formName: "{year}年政府信息公开工作年度报告填报表",
  formMessage: "请按栏目要求填写：件数填 0 或正整数，金额填数字，其余从列表中选择。",
  badOption: "选项有误：{option}。用 --help 看说明。",
  badValue: "选项 --{option} 不能是“{given}”。可用：{values}。",
  badFormat: "不认识格式“{format}”。可用：{formats}。",
  badEdition: "没有格式版本“{edition}”。可用：{editions}。",
  serving: "年报服务已启动：{address}（Ctrl+C 结束）",
  draining: "正在结束：不再接受新的请求，等待进行中的请求完成。",
  serveOpen:
    "没有设置密钥，不能向其他机器开放（{host}）。请设置 NIANBAO_KEYS_FILE；确要向任何人开放，用 --open。",
  cannotListen: "不能在这个地址上提供服务：{reason}。请换一个 --port 或 --host。",
  fileError: "文件“{file}”读不了或写不了：{reason}。",
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
  help: `nianbao: annual reports on government information disclosure, JSON in, official DOCX, PDF and HTML out

Usage
  nianbao build REPORT.json… [--format docx,pdf] [--out DIR] [--force]
  nianbao check REPORT.json [--json]
  nianbao rollup DIR [--out REPORT.json] [--agency NAME] [--without-failing]
  nianbao serve [--port 8080] [--host 127.0.0.1] [--store DIR or s3://BUCKET/PREFIX]
  nianbao key [PORTAL]
  nianbao schema [EDITION]
  nianbao editions

Commands
  build      checks and writes the files, named after the title; errors stop it and are listed
  check      checks only: rule, severity, cell, sentence; --json for programs
  rollup     adds up the units' reports (*.json) of a folder, cell by cell, into one report JSON
             for build; units of another year or edition or with errors are named and stop it;
             the row 规章 is for the own level only
  serve      the HTTP interface, until SIGTERM or Ctrl+C; described at /v1/openapi.json
  key        makes a new key for the HTTP interface and prints a keys file (docs/signing.md)
  schema     prints the JSON Schema of an edition (the newest by default)
  editions   lists the editions of the format and their years

Options
  --format FORMATS   docx, pdf, html (a page), html-fragment (for a page of a portal),
                     separated by commas; docx,pdf by default
  --out DIR          where to write; the current folder by default (rollup: the file of the sum,
                     report.json by default)
  --force            write in spite of errors, and list them
  --attach           put the report's JSON into the PDF (PDF/A-3a) as report.json
  --blanks zero      take blank cells as 0, with a warning
  --totals correct   set wrong totals to the sum of their parts, and list them
  --previous FILE    last year's report, for carry-over, stock and repeated text
  --without RULES    rules to leave out, separated by commas; errors are listed all the same
  --also RULES       rules to use that are off by default, such as DOC-LEN
  --sheet FILE       check: the check sheet of one report (.pdf, one page, or .json)
  --files FILES      check: files whose SHA-256 the check sheet gives, separated by commas
  --agency NAME      rollup: the agency that adds up, “各单位汇总” by default
  --year YEAR        rollup: the year to add up; that of most reports by default
  --without-failing  rollup: leave out units that fail, and list them
  --trace FILE       rollup: which figures of which units make each cell
  --against FILE     rollup: compare with an existing report of the whole (AGG-T2, AGG-T3, AGG-SUB)
  --matrix FILE      rollup: who passed and how often each rule failed (.xlsx or .json)
  --letters DIR      rollup: a return letter (DOCX, named after the report's file) for each unit
                     that failed
  --deadline DATE    rollup: the date by which the letters ask for the report, as 2025-01-26
  --port PORT        serve: 8080 by default, or the variable PORT
  --host ADDRESS     serve: 127.0.0.1 by default, for this machine only; or the variable HOST
  --store PLACE      serve: where batches and their results are kept
  --open             serve: let other machines call though there are no keys
  --lang en          messages in English
  --help, --version

Examples
  nianbao build examples/huaiyin-2019.json --out out
  nianbao build units/*.json --format docx --out all
  nianbao check examples/hongze-2023.json --json
  nianbao rollup units --agency 示范区人民政府 --out all.json --trace trace.json
  nianbao serve, then curl -F file=@report.json 'localhost:8080/v1/documents?format=pdf' -OJ

Exit codes: 0 done, 1 the report has errors, 2 wrong usage`,
  noReport: "Name a report, as in: nianbao {command} report.json",
  unknownCommand:
    "There is no command “{command}”; there are build, check, rollup, serve, key, schema, editions. See --help.",
  formName: "{year}年政府信息公开工作年度报告填报表",
  formMessage: "请按栏目要求填写：件数填 0 或正整数，金额填数字，其余从列表中选择。",
  badOption: "Wrong option: {option}. See --help.",
  badValue: "Option --{option} cannot be “{given}”; there are {values}.",
  badFormat: "Unknown format “{format}”; there are {formats}.",
  badEdition: "There is no edition “{edition}”; there are {editions}.",
  serving: "nianbao serves at {address} (Ctrl+C to stop)",
  draining: "stopping: no new requests, those under way are finished.",
  serveOpen:
    "There are no keys, so other machines may not call ({host}). Set NIANBAO_KEYS_FILE, or let anyone call with --open.",
  cannotListen: "Cannot serve at this address: {reason}. Try another --port or --host.",
  fileError: "Cannot read or write “{file}”: {reason}.",
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
  return texts[name].replaceAll(/\{(\w+)\}/g, (blank, key: string) => String(blanks[key] ?? blank));
}
