import {
  explainFormats,
  type Format,
  formats,
  usualFormats,
  wholeFormatNames,
} from "../formats.ts";
import { importableNames } from "../importable.ts";
import type { Help, OptionHelp } from "./command-help.ts";

const formatWords: Readonly<Record<Format, string>> = {
  docx: "",
  pdf: "",
  ofd: "",
  html: "网页",
  "html-fragment": "嵌入门户网页的片段",
};
const explained = explainFormats(formatWords, (format, word) => `${format}（${word}）`);
const formatOption: OptionHelp = [
  "--format 格式",
  `${explained.join("、")}，以逗号分隔；默认 ${usualFormats.join(",")}`,
];
const attach: OptionHelp = ["--attach", "把报告 JSON 放进 PDF（PDF/A-3a）和 OFD，名为 report.json"];
const archive: OptionHelp = [
  "--archive",
  "OFD 写作归档用的 OFD-A（GB/T 42133-2022，未经第三方核验），此时 --attach 的 JSON 名为 report.txt；PDF 本来就合乎归档要求",
];
const charts: OptionHelp = [
  "--charts",
  "文末另起一页附申请情况图表（不属规定格式）；有 --previous 时两年并列",
];
const force: OptionHelp = ["--force", "有错误也生成，并列出错误"];
const previous: OptionHelp = [
  "--previous 文件",
  "上一年度的报告 JSON，用来核对结转、存量和沿用的文字",
];
const judging: readonly OptionHelp[] = [
  ["--blanks zero", "没有填的单元格作 0 处理，并给出警告"],
  ["--totals correct", "填错的总计按各项之和改正，并逐条列出"],
  ["--without 规则", "不用的规则，以逗号分隔；错误照样列出"],
  ["--also 规则", "另用平时不用的规则，如 DOC-LEN（总体情况不超过一千字）"],
];
const json: OptionHelp = ["--json", "结果写成 JSON，供程序使用"];

export const zhCNHelp: Help = {
  about: `nianbao 年报：政府信息公开工作年度报告，数据进，规范的 ${wholeFormatNames().join("、")} 出`,
  headings: { usage: "用法", commands: "命令", options: "选项", examples: "例" },
  commonOptions: [
    ["--lang en", "英文提示"],
    ["--help", "说明；写在命令之后，是该命令的说明"],
    ["--version", "版本"],
  ],
  more: "用 nianbao 命令 --help 看一个命令的选项和例子，如 nianbao build --help。",
  exitCodes: "退出码：0 完成，1 报告有错误，2 用法有误",
  commands: {
    build: {
      usage: "报告.json… [选项]",
      inShort: "检查报告并生成文件",
      details: "以标题为文件名。有错误时不生成，逐条列出。",
      options: [
        formatOption,
        ["--out 目录", "文件写到哪里；默认为当前目录"],
        force,
        attach,
        archive,
        charts,
        previous,
        ...judging,
      ],
      examples: [
        "nianbao build examples/huaiyin-2019.json --out out",
        "nianbao build 各单位/*.json --format docx --out 汇总",
        "nianbao build 今年.json --previous 去年.json",
      ],
    },
    check: {
      usage: "报告.json… [选项]",
      inShort: "只检查：规则、严重程度、单元格、说明，以及可能的改法",
      options: [
        json,
        previous,
        ["--sheet 文件", "一份报告的核校单（.pdf 一页，或 .json）"],
        ["--files 文件", "核校单另列其 SHA-256 的文件，以逗号分隔"],
        ...judging,
      ],
      examples: [
        "nianbao check examples/hongze-2023.json",
        "nianbao check 今年.json --previous 去年.json --sheet 核校单.pdf",
      ],
    },
    rollup: {
      usage: "目录 [选项]",
      inShort: "把各单位的报告逐格加总为一份报告 JSON",
      details:
        "读目录中的报告：JSON，和 import 能读的各种文件（DOCX、XLSX、PDF、DOC、OFD……；旁边有同名 JSON 的读 JSON）。\n年度、版本不同、有错误、读不准或读不了的逐一列出，不改正就不汇总；规章一行只计本级。",
      options: [
        ["--out 文件", "汇总的报告 JSON；默认 report.json"],
        ["--agency 名称", "汇总机关；默认“各单位汇总”"],
        ["--year 年份", "汇总的年度；默认为多数报告的年度"],
        ["--without-failing", "不计未通过的单位，并逐一列出"],
        ["--trace 文件", "每一格由哪些单位的哪些数相加而来（.json 或 .xlsx）"],
        ["--against 文件", "与已有的汇总报告逐格比对（AGG-T2、AGG-T3、AGG-SUB）"],
        ["--matrix 文件", "各单位通过或退回及各规则的错误、警告数（.xlsx 或 .json）"],
        ["--letters 目录", "给每个未通过的单位写一份退回修改通知（DOCX，文件名同报告）"],
        ["--deadline 日期", "通知中写明重新报送的期限，如 2025-01-26"],
        ["--format 格式", `同时生成汇总报告的 ${formats.join("、")}，写在汇总文件旁`],
        force,
        attach,
        archive,
        charts,
        previous,
        ...judging,
      ],
      examples: [
        "nianbao rollup 各单位 --agency 示范区人民政府 --out 汇总.json --trace 来源.json",
        "nianbao rollup 各单位 --matrix 核对.xlsx --letters 通知 --deadline 2025-01-26",
      ],
    },
    serve: {
      usage: "[选项]",
      inShort: "网页和 HTTP 接口，直到收到 SIGTERM 或 Ctrl+C",
      details: "接口说明见 /v1/openapi.json；其余设置用环境变量，见 docs/deploy.md。",
      options: [
        ["--port 端口", "默认 8080，或环境变量 PORT"],
        ["--host 地址", "默认 127.0.0.1，只供本机使用；或环境变量 HOST"],
        ["--store 位置", "批量任务及其结果存放处：目录，或 s3://桶/前缀"],
        ["--open", "没有设置密钥也向其他机器开放"],
      ],
      examples: [
        "nianbao serve，再用浏览器打开 http://localhost:8080",
        "curl -F file=@报告.json 'localhost:8080/v1/documents?format=pdf' -OJ",
      ],
    },
    watch: {
      usage: "收件目录 成品目录 [选项]",
      inShort: "守候一个目录，放进去的报告逐份生成，结果放入另一个目录",
      details:
        "收 *.json 和装有报告的 *.zip；有错误的写明原因（原名.error.json）。不改动原件，不覆盖，重启后接着做。\n两处也可以是 s3://桶/前缀。见 docs/buckets.md。",
      options: [
        ["--once", "做完现有的就结束，不再守候"],
        formatOption,
        force,
        attach,
        archive,
        charts,
        ...judging,
      ],
      examples: ["nianbao watch 收件 成品", "nianbao watch 收件 成品 --once --format docx"],
    },
    key: {
      usage: "[门户名称]",
      inShort: "新编一个调用接口用的密钥，输出密钥文件",
      details: "用法见 docs/signing.md。",
      options: [],
      examples: ["nianbao key 市政府门户 > keys.json"],
    },
    import: {
      usage: "文件… [选项]",
      inShort: `把已有的年报（${importableNames("纯文本").join("、")}）读成报告 JSON`,
      details: "列出问题和拿不准的地方；有错误或待答的问题时退出码为 1。",
      options: [
        ["--out 文件", "报告 JSON 写到哪里；默认在原文件旁"],
        ["--force", "覆盖已有的文件"],
        json,
      ],
      examples: ["nianbao import 去年的报告.docx --out 去年.json"],
    },
    form: {
      usage: "--year 年份 [选项]，或 nianbao form 报告.json [选项]",
      inShort: "Excel 填报表，填好后可以 import",
      details: "与纸面相同的三张表，总计自动相加，另有文字和台账；给出报告时已填好。",
      options: [
        ["--year 年份", "空白填报表的年度"],
        ["--out 文件", "默认 <年份>年政府信息公开工作年度报告填报表.xlsx"],
        ["--format xlsx", "目前只有 xlsx"],
        ["--force", "覆盖已有的文件"],
      ],
      examples: ["nianbao form --year 2025", "nianbao form 去年.json --out 去年.xlsx"],
    },
    fonts: {
      usage: "[选项]",
      inShort: "列出各字种所用字体，及其收有 GB 18030-2022 各级汉字的数目",
      details:
        "每个字种先用排在最前的字体，缺字时依次用后面的；fonts/local 和 NIANBAO_FONTS 目录中自己的字体排在开源字体之前。\n一级 27570 字，二级 27766 字，三级 87887 字，各级含前一级；部首 228 个。",
      options: [["--json", "输出 JSON，逐个字体列出所缺字符的码位"]],
      examples: ["nianbao fonts", "NIANBAO_FONTS=/opt/fonts nianbao fonts --json"],
    },
    schema: {
      usage: "[版本]",
      inShort: "输出该版本（默认最新）的 JSON Schema",
      options: [],
      examples: ["nianbao schema 2019"],
    },
    editions: { usage: "", inShort: "列出各格式版本及其适用年度", options: [], examples: [] },
  },
};
