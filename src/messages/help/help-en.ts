import {
  explainFormats,
  type Format,
  formats,
  usualFormats,
  wholeFormatNames,
} from "../formats.ts";
import { importableNames } from "../importable.ts";
import { listed } from "../listed.ts";
import type { Help, OptionHelp } from "./command-help.ts";

const formatWords: Readonly<Record<Format, string>> = {
  docx: "",
  pdf: "",
  ofd: "",
  html: "a page",
  "html-fragment": "for a page of a portal",
};
const explained = explainFormats(formatWords, (format, word) => `${format} (${word})`);
const formatOption: OptionHelp = [
  "--format FORMATS",
  `${explained.join(", ")}, separated by commas; ${usualFormats.join(",")} by default`,
];
const attach: OptionHelp = [
  "--attach",
  "put the report's JSON into the PDF (PDF/A-3a) and the OFD as report.json",
];
const archive: OptionHelp = [
  "--archive",
  "make the OFD by the archival profile OFD-A (GB/T 42133-2022, verified by no third party); --attach names the JSON report.txt then. A PDF is archival in any case",
];
const charts: OptionHelp = [
  "--charts",
  "charts of the requests on a page of their own behind the report (no part of the mandated format); beside last year's with --previous",
];
const force: OptionHelp = ["--force", "write in spite of errors, and list them"];
const previous: OptionHelp = [
  "--previous FILE",
  "last year's report JSON, for carry-over, stock and repeated text",
];
const judging: readonly OptionHelp[] = [
  ["--blanks zero", "take blank cells as 0, with a warning"],
  ["--totals correct", "set wrong totals to the sum of their parts, and list them"],
  ["--without RULES", "rules to leave out, separated by commas; errors are listed all the same"],
  ["--also RULES", "rules to use that are off by default, such as DOC-LEN"],
];
const json: OptionHelp = ["--json", "the result as JSON, for programs"];

export const enHelp: Help = {
  about: `nianbao: annual reports on government information disclosure, JSON in, official ${listed(wholeFormatNames())} out`,
  headings: { usage: "Usage", commands: "Commands", options: "Options", examples: "Examples" },
  commonOptions: [
    ["--lang en", "messages in English"],
    ["--help", "this help; after a command, that command's"],
    ["--version", "the version"],
  ],
  more: "nianbao COMMAND --help tells a command's options and examples, as in: nianbao build --help",
  exitCodes: "Exit codes: 0 done, 1 the report has errors, 2 wrong usage",
  commands: {
    build: {
      usage: "REPORT.json… [options]",
      inShort: "checks reports and writes the files",
      details: "They are named after the title. Errors stop it and are listed.",
      options: [
        formatOption,
        ["--out DIR", "where to write; the current folder by default"],
        force,
        attach,
        archive,
        charts,
        previous,
        ...judging,
      ],
      examples: [
        "nianbao build examples/huaiyin-2019.json --out out",
        "nianbao build units/*.json --format docx --out all",
        "nianbao build this-year.json --previous last-year.json",
      ],
    },
    check: {
      usage: "REPORT.json… [options]",
      inShort: "checks only: rule, severity, cell, sentence, and likely corrections",
      options: [
        json,
        previous,
        ["--sheet FILE", "the check sheet of one report (.pdf, one page, or .json)"],
        ["--files FILES", "files whose SHA-256 the check sheet gives, separated by commas"],
        ...judging,
      ],
      examples: [
        "nianbao check examples/hongze-2023.json",
        "nianbao check this-year.json --previous last-year.json --sheet sheet.pdf",
      ],
    },
    rollup: {
      usage: "DIR [options]",
      inShort: "adds up the units' reports, cell by cell, into one report JSON",
      details:
        "It reads the folder's reports: JSON, and all that import takes (DOCX, XLSX, PDF, DOC, OFD…; a JSON of the same name goes first).\nUnits of another year or edition, with errors or doubts, or that cannot be read are named and stop it;\nthe row 规章 is for the own level only.",
      options: [
        ["--out FILE", "the report JSON of the sum; report.json by default"],
        ["--agency NAME", "who adds up; “各单位汇总” by default"],
        ["--year YEAR", "the year to add up; that of most reports by default"],
        ["--without-failing", "leave out units that fail, and list them"],
        ["--trace FILE", "which figures of which units make each cell (.json or .xlsx)"],
        [
          "--against FILE",
          "compare with an existing report of the whole (AGG-T2, AGG-T3, AGG-SUB)",
        ],
        ["--matrix FILE", "who passed and how often each rule failed (.xlsx or .json)"],
        [
          "--letters DIR",
          "a return letter (DOCX, named after the report's file) for each unit that failed",
        ],
        ["--deadline DATE", "the date by which the letters ask for the report, as 2025-01-26"],
        ["--format FORMATS", `makes the sum's ${formats.join(", ")}, too, beside its JSON`],
        force,
        attach,
        archive,
        charts,
        previous,
        ...judging,
      ],
      examples: [
        "nianbao rollup units --agency 示范区人民政府 --out all.json --trace trace.json",
        "nianbao rollup units --matrix checks.xlsx --letters letters --deadline 2025-01-26",
      ],
    },
    serve: {
      usage: "[options]",
      inShort: "the web page and the HTTP interface, until SIGTERM or Ctrl+C",
      details:
        "Described at /v1/openapi.json; environment variables set the rest, see docs/deploy.md.",
      options: [
        ["--port PORT", "8080 by default, or the variable PORT"],
        ["--host ADDRESS", "127.0.0.1 by default, for this machine only; or the variable HOST"],
        [
          "--store PLACE",
          "where batches and their results are kept: a folder, or s3://bucket/prefix",
        ],
        ["--open", "let other machines call though there are no keys"],
      ],
      examples: [
        "nianbao serve, then open http://localhost:8080 in a browser",
        "curl -F file=@report.json 'localhost:8080/v1/documents?format=pdf' -OJ",
      ],
    },
    watch: {
      usage: "IN OUT [options]",
      inShort: "waits at a folder, and makes each report that is put into it into another folder",
      details:
        "It takes *.json, and *.zip of reports, and tells what is wrong in NAME.error.json. It touches no original,\noverwrites nothing, and goes on after a restart. Either may be s3://bucket/prefix. See docs/buckets.md.",
      options: [
        ["--once", "end when all that is there now is done"],
        formatOption,
        force,
        attach,
        archive,
        charts,
        ...judging,
      ],
      examples: ["nianbao watch in out", "nianbao watch in out --once --format docx"],
    },
    key: {
      usage: "[PORTAL]",
      inShort: "makes a new key for the HTTP interface and prints a keys file",
      details: "How to use it: docs/signing.md.",
      options: [],
      examples: ["nianbao key city-portal > keys.json"],
    },
    import: {
      usage: "FILE… [options]",
      inShort: `reads an existing report (${importableNames("text").join(", ")}) into a report JSON`,
      details:
        "Lists findings and questions; the exit code is 1 when there are errors or questions.",
      options: [
        ["--out FILE", "where to write the report JSON; beside the file by default"],
        ["--force", "overwrite a file that exists"],
        json,
      ],
      examples: ["nianbao import last-year.docx --out last-year.json"],
    },
    form: {
      usage: "--year YEAR [options], or nianbao form REPORT.json [options]",
      inShort: "an Excel form that can be imported when it is filled in",
      details:
        "The three tables as on paper with formulas, texts and a ledger; of a report, filled in already.",
      options: [
        ["--year YEAR", "the year of a blank form"],
        ["--out FILE", "<year>年政府信息公开工作年度报告填报表.xlsx by default"],
        ["--format xlsx", "there is only xlsx as yet"],
        ["--force", "overwrite a file that exists"],
      ],
      examples: ["nianbao form --year 2025", "nianbao form last-year.json --out last-year.xlsx"],
    },
    fonts: {
      usage: "[options]",
      inShort: "lists the fonts of each face, and how much of GB 18030-2022 they have",
      details:
        "A face is set in its first font, and in those below for what it lacks; your own fonts in fonts/local and in the folder NIANBAO_FONTS stand before the open ones.\nLevel 1 has 27570 ideographs, level 2 27766, level 3 87887, each with those of the one before; there are 228 radicals.",
      options: [["--json", "prints JSON, with the code points that each font lacks"]],
      examples: ["nianbao fonts", "NIANBAO_FONTS=/usr/share/fonts/own nianbao fonts --json"],
    },
    schema: {
      usage: "[EDITION]",
      inShort: "prints the JSON Schema of an edition (the newest by default)",
      options: [],
      examples: ["nianbao schema 2019"],
    },
    editions: {
      usage: "",
      inShort: "lists the editions of the format and their years",
      options: [],
      examples: [],
    },
  },
};
