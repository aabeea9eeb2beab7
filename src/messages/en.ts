import { importableNames } from "./importable.ts";
import { listed } from "./listed.ts";
import type { zhCN, zhCNWords } from "./zh-CN.ts";

const readable = listed(importableNames("plain text"));

/** The same sentences in English. Labels of tables stay as they are printed. */
export const en: Readonly<Record<keyof typeof zhCN, string>> = {
  "JSON-ENCODING":
    "The file is not UTF-8 text, nor recognizably UTF-16 or GBK; save it as UTF-8 and try again.",
  "JSON-DECODED":
    "The file is not UTF-8 and was read as {encoding}; check the text, and save it as UTF-8.",
  "FINDINGS-MORE": "There {count|is|are} {count} more {count|finding|findings}, not listed.",
  "JSON-SYNTAX":
    "Not valid JSON near line {line}, column {column}: “{excerpt}”; check commas, quotes and brackets.",
  "JSON-DUPLICATE": "“{key}” stands twice in one place; the later one would win. Remove one.",
  "JSON-DIGITS":
    "Number {read} of “{key}” has too many digits to be kept (it would become {value}); please check.",
  "JSON-TYPE": "“{key}” must be {@expected}, got {read}.",
  "JSON-UNKNOWN": "Unknown key “{key}”. Known here: {allowed}.",
  "JSON-MISSING": "“{key}” is missing; expected {@expected}.",
  "JSON-DEEP": "The content is nested deeper than {limit} {limit|level|levels}; check the file.",
  "YEAR-EDITION": "No edition of the format applies to {year}; there are: {editions}.",
  "EDITION-UNKNOWN": "There is no edition “{edition}”; there are: {editions}.",
  "EDITION-YEAR": "Edition “{edition}” applies to {from}–{to}; this report is for {year}.",
  "DATE-FORM": "“{read}” is not a valid date; write it like “2020-02-07”.",
  "RULE-UNKNOWN":
    "There is no rule “{rule}”, which had no effect; each finding tells the id of its rule, such as DOC-LEN.",
  "PREVIOUS-UNREADABLE":
    "Last year's report cannot be read and was not compared; check that file by itself first.",
  "PREVIOUS-YEAR": "The report to compare with is for {l}, not {r}; it was not compared.",
  "WEBHOOKS-ALLOW": "NIANBAO_WEBHOOKS_ALLOW has “{read}”; there is {allowed}.",
  "KEY-TWICE": "The key id “{key}” stands twice.",
  "KEYS-NONE":
    "No keys of callers are set (NIANBAO_KEYS or NIANBAO_KEYS_FILE), so that anyone could call. If anyone may, set NIANBAO_OPEN=true.",
  "KEYS-WRONG": "The keys ({source}) have {count} {count|error|errors}.",
  "SECTION-UNKNOWN": "There is no mandated section “{id}”; known: {allowed}.",
  "SECTION-TWICE": "The mandated section “{heading}” stands twice.",
  "SECTION-HEADING":
    "Section {position} has no heading. Own sections need “heading”, mandated ones “id”.",
  "SECTION-TABLE": "The data of table “{table}” is not printed: “sections” lacks “{id}”.",
  "GLYPH-MISSING":
    "No font has the character “{character}” ({codePoint}) in “{context}”. Write it differently, or put a font that has it into fonts/local.",
  "GLYPH-SCRIPT":
    "“{character}” ({codePoint}) in “{context}” is of a script written from the right or with joined letters, which cannot be set; transcribe it.",
  "GLYPH-LOST":
    "The “{character}” ({codePoint}) in “{context}” stands for a character that was lost in a conversion; type it again.",
  "GLYPH-CONTROL": "Control character {codePoint} after “{context}” cannot be printed; remove it.",
  "TEXT-UNIFIED":
    "“{read}” ({codePoints}) are radicals or compatibility forms that only look like “{expected}”, which is printed instead; check, and mend the text.",
  "TEXT-FORM":
    "The variation selector behind “{character}” ({codePoints}) is kept; the fonts lack that form, so the usual one is printed: please look at it.",
  "TEXT-BLANK":
    "“{key}” has {count} blank {count|line|lines} or none but blanks, which are not printed: {read}.",
  "TEXT-RUN-IN":
    "No paragraph follows the heading, so that it cannot stand in one; it stands by itself.",
  "TEXT-NUMBER": "Number “{read}” is printed as “{printed}”.",
  "TEXT-LEVEL":
    "“{read}” in the text is the number of a higher heading; printed as typed, not taken as a heading.",

  "REF-ID":
    "“{read}” cannot be an id: use letters, digits and . _ -, at most 40 of them, without blanks.",
  "REF-TWICE": "The id “{id}” stands twice among its kind; use different ones.",
  "REF-FORM":
    "“{read}” is no whole reference; write “{expected}” with ASCII braces and colon, or double the first brace to have it printed.",
  "REF-UNKNOWN": "“{read}” refers to an id that no table (picture) has.",
  "REF-AMBIGUOUS": "“{read}” refers to an id that stands more than once.",
  "REF-NONE":
    "“{read}” refers to a table (picture) without caption, which has no number; give it a caption.",
  "REF-CAPTION": "A caption cannot begin with a reference: “{read}”. Its own number is set for it.",
  "CAP-NUMBER":
    "The caption's number “{read}” is printed as typed, but it is the turn of “{expected}”; please check.",
  "CAP-TWICE": "The caption's number “{read}” was used before; please check.",
  "TEXT-LONG": "The text has {l} {l|character|characters}, there may be {limit} here.",
  "TB-EMPTY": "This part of the table has no row; at least one is needed.",
  "TB-ROWS": "This part of the table has {l} {l|row|rows}, there may be {limit}; split the table.",
  "TB-COLUMNS": "The table has {l} {l|column|columns}, there may be {limit}; split the table.",
  "TB-RAGGED":
    "This row covers {l} {l|column|columns}; it should be {r}, as in the first row of the header (a span counts all its columns).",
  "TB-NO-CELL":
    "No cell begins in this row, spans from above cover all of it; take it out and shorten the spans.",
  "TB-OVERLAP": "This cell overlaps one that spans down from above.",
  "TB-BELOW": "This cell spans {l} {l|row|rows}, but from here on there {r|is|are} only {r}.",
  "TB-SPAN": "A span must be an integer from 1 to {limit}, got {read}.",
  "TB-HEAD": "“headerColumns” must be an integer from 0 to {r}, got {read}.",
  "TB-NUMBER":
    "The number {read} is too large or too small to be printed as one; write it as text, in quotation marks.",
  "TB-SUM": "Own table: “{row}” / “{col}” is {l}, its parts add up to {r}, off by {d}.",
  "TB-DIFF": "Own table: “{row}” / “{col}” is {l}, the same in a mandated table {r}; please check.",
  "TB-NEXT": "The text says “{t}”, but none follows in this section; please check.",
  "TB-REF": "The text says “{t}”, but there is no “{name}”; please check.",
  "PIC-ALT":
    "The picture has no alternative text (alt). Say in a sentence what it shows, for those who have it read to them.",
  "PIC-WIDTH": "The picture's width must be {from} to {to} mm, got {read}.",
  "PIC-BOTH": "A picture has one source, “file” or “data” (Base64); remove one.",
  "PIC-URL":
    "The picture “{read}” is an address. Nothing is ever fetched from the net; save it as a file beside the report.",
  "PIC-ABSOLUTE":
    "The picture “{read}” has an absolute path. Put it into the report's folder and write its name alone.",
  "PIC-OUTSIDE":
    "The picture “{read}” is outside of the report's folder (..). Put it into that folder.",
  "PIC-PATH":
    "“{read}” is no plain path of a picture. Write the file's name, or folders and name parted by /.",
  "PIC-MISSING": "There is no picture file “{file}”.",
  "PIC-LINK": "The picture “{read}” is a link; put the file itself into the report's folder.",
  "PIC-UNREADABLE": "The picture “{read}” cannot be read ({reason}); check the file's permissions.",
  "PIC-MANY": "A report may have {limit} {limit|picture|pictures}.",
  "PIC-KIND": "A picture must be PNG or JPEG, this file is {@kind}; save it as one of the two.",
  "PIC-BYTES": "The picture's file has {l} {l|byte|bytes}, there may be {limit}; make it smaller.",
  "PIC-PIXELS":
    "The picture has {width} × {height} pixels; a side may have {sidePixels}, the whole {pixels}. Make it smaller.",
  "PIC-UNPACK":
    "The picture has {width} × {height} pixels and must be turned, or made opaque with 8 bits, for which there may be {limit}; make it smaller, or save it as an ordinary JPEG.",
  "PIC-TURN":
    "The photograph was taken with the camera on its side and has {l} {l|byte|bytes}; one that must be turned may have {limit}. Turn it and save it again, or make it smaller.",
  "PIC-BROKEN": "The picture's file cannot be used: {@problem}. Export it again.",
  "PIC-CMYK":
    "The JPEG is in CMYK, the colours of printers, which would come out otherwise; convert it to RGB and save it as JPEG again.",
  "PIC-JPEG":
    "The JPEG's coding ({@kind}) is unusual: Word and viewers cannot open it. Save it as an ordinary JPEG.",
  "PIC-PROFILE":
    "The picture has the colour profile “{profile}”; it is printed as sRGB, its colours a little otherwise.",
  "PIC-ALPHA": "Parts of the picture are transparent; it is printed on white.",
  "PIC-ANIMATED": "The picture is animated; its first frame alone is printed.",
  "PIC-TURNED":
    "The picture is printed upright, as the camera was held; a JPEG is packed anew for it.",

  "NUM-INT": "“{row}” / “{col}” must be an integer, got {l}.",
  "NUM-NEG": "“{row}” / “{col}” must not be negative, got {l}.",
  "NUM-BLANK": "“{row}” / “{col}” is empty or “{l}”; write 0 when there is nothing to report.",
  "NUM-ZERO": "“{row}” / “{col}” is left out and taken as 0, as asked.",
  "NUM-FORM": "Number in “{row}” / “{col}” is not written plainly: “{l}”, read as {r}.",
  "NUM-DEC": "Amount in “{row}” / “{col}” must be at least 0 with at most 6 decimals, got {l}.",
  "NUM-UNIT": "The unit in “{row}” / “{col}” must be {r}, got “{l}”.",
  "NUM-BIG":
    "Number {l} in “{row}” / “{col}” has too many digits to be kept exactly; please check.",
  "NUM-TYPE": "“{row}” / “{col}” must be {@expected}, got {l}.",
  "NUM-NOTE": "Bracketed part {r} exceeds the cell value {l} in “{row}” / “{col}”.",
  "GROUP-ZERO": "{count} {count|cell is|cells are} left out and taken as 0: {where}.",
  "GROUP-BLANK":
    "{count} {count|cell is|cells are} empty; where there is nothing to report, write 0: {where}.",
  "GROUP-NO-NUMBER":
    "{count} {count|cell has|cells have} “{l}”; where there is nothing to report, write 0: {where}.",
  "GROUP-COMPUTED":
    "{count} {count|cell is|cells are} left out; {count|its|their} parts add up to {r}: {where}.",
  "GROUP-FORM": "{count} {count|number is|numbers are} written in an unusual way: {where}.",
  "GROUP-READ": "“{l}” in “{row}” / “{col}” is read as {r}",
  "GROUP-SAME": " The same {count} {count|time|times} more: {where}.",
  "GROUP-SAME-MORE": " The same {count} {count|time|times} more: {where} and elsewhere.",
  "GROUP-TABLE": "the whole table",
  "GROUP-ROWS": "{count} whole {count|row|rows}, {l}",
  "GROUP-COLUMNS": "{count} whole {count|column|columns}, {l}",
  "GROUP-OTHER-COLUMNS": "in all other rows {count} {count|column|columns}, {l}",
  "GROUP-IN-LINE": "{count} in “{l}”",
  "GROUP-MORE": " and others",
  "GROUP-PLACE": "{@l}",
  "TOTAL-COMPUTED": "“{row}” / “{col}” was left out; the parts add up to {r}.",
  "TOTAL-CORRECTED": "“{row}” / “{col}” changed from {l} to {r} (the sum of the parts).",

  "T3-ID": "Column “{col}”: items 1 + 2 = {l}, but items 3 (total) + 4 = {r}; difference {d}.",
  "T3-SUM":
    "Column “{col}”: “（七）总计” is {l}, the rows （一）–（六） add up to {r}; difference {d}.",
  "T3-ROW": "Row “{row}”: total is {l}, the columns add up to {r}; difference {d}.",
  "T3-R4": "Column “{col}”: carried forward {l} exceeds received + brought in {r}.",
  "T3-ZERO": "No application received or brought in, but “{row}” / “{col}” is {l}.",
  "T3-R4BIG":
    "{l} of {r} {r|application|applications} {l|is|are} carried forward – more than half; check (statutory term 20 + 20 working days).",
  "T3-ONEWAY": "Row “{row}” makes up {p}% of all results; please check.",
  "T3-SECRET": "{l} {l|refusal|refusals} for state secrets; confirm the classification basis.",
  "T3-REPEAT": "{l} under “excessive requests”; confirm the Art. 35 procedure.",
  "T3-SPLIT6": "In the {ed} format “（六）其他处理” has three rows; only one is given.",
  "T3-OLD6": "In the {ed} format “（六）其他处理” is a single row; three are given.",
  "T3-SHIFT": "Row “{row}”: cells look shifted or split: {hint}.",
  "T3-CARRY":
    "Column “{col}”: brought in {l} differs from last year's “结转下年度继续办理” {r}; difference {d}.",
  "T3-FEE62": "Table 3 has {l} closed for non-payment, but section 6 reports no fee notice.",

  "T4-SUM": "“{row}”: total is {l}, the four results add up to {r}; difference {d}.",
  "T4-GT":
    "{l} administrative {l|review exceeds|reviews exceed} {r} closed {r|application|applications}; check the scope.",
  "T4-NOAPP": "No applications, but {l} {l|review or lawsuit|reviews or lawsuits}; please explain.",
  "T4-CAFTER":
    "{l} {l|lawsuit after review exceeds|lawsuits after review exceed} {r} {r|review|reviews}; check (may include last year's cases).",
  "T4-PEND":
    "Last year {l} pending in “{row}”, this year's total only {r}; add a note if carried-over cases are excluded.",
  "T4-CORR": "{l} {l|case was|cases were} corrected; section 5 should explain {l|it|them}.",

  "T2-FLOW":
    "“{row}”: in force {l}; last year {p} + issued {i} − repealed {q} = {r}; difference {d}. Correct or explain.",
  "T2-FLOW0": "“{row}”: in force {l} is less than issued − repealed = {r}.",
  "T2-RULE": "This kind of organ has no rule-making power; the 规章 row should be 0, got {l}.",
  "T2-FEEUNIT": "Fees of {l} 万元 look too large; confirm that the unit is 万元.",
  "T2-FEE-SEC6":
    "Section 6 reports {r} 元 collected, more than the {l} 万元 of all fees in table 2.",
  "T2-YOY": "“{row}” / “{col}” changed from {r} to {l}; please check.",

  "T2A-UNIT": "“{row}” / “{col}” has no unit (元 or 万元).",
  "T2A-PUB": "“{row}”: newly published {l} exceeds newly made {r}; please check.",
  "T2A-TOT": "“{row}”: total published {l} is less than newly published {r}.",
  "T2A-FLOW":
    "“{row}”: total published {l} exceeds last year's total {p} plus newly published {i} = {r}; correct or explain.",
  "T2A-NEG": "“{row}”: {l} {l|item|items} last year minus {r} gives a negative number.",
  "T2A-NEXT": "“{row}”: last year's items {l} differ from {r} derived from last year's report.",
  "T2A-NOITEM": "“{row}”: no items, but {l} {l|decision|decisions}.",
  "T2A-PROC": "Procurement count and amount do not match ({l}, {r}).",

  REPAIR: "Possible repair ({@kind}): {changes}; sums mended: {count}.",
  "REPAIR-PART":
    "Possible repair ({@kind}): {changes}; sums mended: {count}, still failing in the table: {left}.",
  "REPAIR-CHANGE": "“{row}” / “{col}” from {l} to {r}",

  "TX-NEW": "Text says {l} {l|application was|applications were} received, the table says {r}.",
  "TX-IN": "Text says {l} brought in from last year, the table says {r}.",
  "TX-DONE": "Text says {l} closed, the table's total is {r}.",
  "TX-OUT": "Text says {l} carried forward, the table says {r}.",
  "TX-KIND": "Text says {l} for “{row}”, the table says {r}.",
  "TX-PCT": "Percentage {l}% in the text should be {r}%.",
  "TX-REV": "Text says {l} administrative {l|review|reviews}, the table says {r}.",
  "TX-LIT": "Text says {l} {l|lawsuit|lawsuits}, the two kinds in the table add up to {r}.",
  "TX-ALLOK": "Text says “{t}”, but the table has {l} corrected and {r} pending.",
  "TX-NONE": "Text says “{t}”, contradicting the table.",
  "TX-ALLDONE": "Text says “{t}”, but the table carries {l} {l|application|applications} forward.",
  "TX-PART": "The parts listed in the text add up to {l}, the whole is {r}; difference {d}.",
  "TX-DOC": "Text says {l} for “{row}”, the table says {r}.",
  "TX-FEE": "Fee collected, {l} 元, exceeds the {r} 元 notified (or no notice was issued).",
  "TX-FEE10": "Fee of {l} 元 is not a multiple of 10 元; check the tariff.",

  "DOC-SEC": "Section “{t}” is missing or out of order.",
  "DOC-HEAD": "The heading of section “{l}” is not the mandated one, “{r}”.",
  "DOC-EXTRA": "Section beyond the mandated ones: {t} (content must not be widened).",
  "DOC-FIVE": "The general part does not treat “{t}”.",
  "DOC-GOV":
    "A government's report must cover assessment, public appraisal and accountability; “{t}” is missing.",
  "DOC-LEN": "The general part has about {l} {l|character|characters}, more than {r}.",
  "DOC-S5": "Section “{t}” lacks problems or improvements.",
  "DOC-S6": "Section “{t}” does not report the information-processing fee.",
  "DOC-PERIOD": "The statistics period must be 1 January to 31 December {year}.",
  "DOC-YEAR": "Year “{l}” found in the text; check that it is not left over from an old report.",
  "DOC-ORG": "The organ's name differs: “{l}” and “{r}”.",
  "DOC-CITE": "Cites “{l}”, which does not apply to {year}; it should be “{r}”.",
  "DOC-RESID": "Template text left over: “{t}”.",
  "DOC-TITLE": "The title should contain “{year}年政府信息公开工作年度报告”.",
  "DOC-DATE": "Published {l}, which is not within {from} to {to}, the statutory limit.",
  "DOC-DUP": "Section “{t}” is {p}% identical with last year's report.",
  "DOC-PUNCT": "Numbering, punctuation or wording: “{t}”.",
  "DOC-SEQ": "The numbering breaks off: “{l}” is followed by “{r}”.",
  "DOC-PAIR": "“{l}” at “{t}” has no counterpart.",
  "DOC-NOTE":
    "“{t}” is printed above the table; a note belongs into “note”, to be printed below it.",
  "DOC-PRIV": "Possible personal data: “{t}”.",

  "AGG-T2": "Aggregate {l} differs from the sum of the parts {r} in “{row}” / “{col}”.",
  "AGG-T3": "Aggregate {l} differs from the sum of the parts {r} in “{row}” / “{col}”.",
  "AGG-SUB": "Subordinate “{t}” has {l} in “{row}” / “{col}”, more than the aggregate {r}.",
  "ROLLUP-YEAR": "This report is for {l}; reports for {r} are added up.",
  "ROLLUP-EDITION": "This report is of edition “{l}”; those of edition “{r}” are added up.",
  "ROLLUP-OWN":
    "{tables} {tables|table|tables} and {pictures} {pictures|picture|pictures} of its own in the report of {t} are not taken over.",
  "ROLLUP-TWICE": "There is another report of “{t}” for the same year ({file}); it counts once.",
  "ROLLUP-ALIKE":
    "{count} {count|unit has|units have} the same figures in every cell: {l}. One unit's report may have come twice, and be counted twice; check it.",
  "ROLLUP-SAME":
    "{file} is by “{t}” itself and counted as the own level's report; if it is an earlier sum, take it away and add up again.",
  "ROLLUP-UNREAD": "The file was not read: {reason}",
  "ROLLUP-UNIT": "“{row}” / “{col}” has no unit (元 or 万元) and cannot be added up.",

  // Import
  "DOC-TBL": "Table “{t}” is missing or incomplete: {l}.",
  "DOC-LABEL": "Label “{l}” differs from the mandated “{r}”.",
  "T2-LABEL":
    "The labels of 主动公开政府信息情况 do not match the {ed} format: “{l}” should be “{r}”.",
  "IMPORT-EDITION": "“{t}” is a table of the {l} edition; {year} takes the {r} edition.",
  "IMPORT-UNPLACED": "In table “{t}”, “{l}” ({where}) has been put into no cell; please check.",
  "IMPORT-BY-SUM":
    "In table “{t}”, row “{row}” ({where}) was filled in by the order of its numbers ({values}): its total confirms them.",
  "IMPORT-APART":
    "The cells of table “{t}” do not stand under their headings, as merged cells were lost. Each row was read by its label and the order of its numbers, checked by the sums; what does not agree is asked.",
  "IMPORT-TABLE":
    "The table “{l}” ({where}) is none of the three mandated ones and was not imported.",
  "IMPORT-COUNTED": "“{l}” ({where}) has no number in the file; it will be printed as “{r}”.",
  "IMPORT-OWN-MOVED":
    "“{@l}” ({where}) stands behind {@r} in the file, where a report has no place for it, and before it in the draft.",
  "IMPORT-DATE":
    "The date of the signature, “{l}”, was read as {r}, and is printed in digits as the standard has it.",
  "IMPORT-TWICE":
    "“{l}” ({where}) has the name of a part that began before; what follows was added to that part.",
  "IMPORT-IGNORED": "“{l}” ({where}) stands before the title and was not imported.",
  "IMPORT-PAGE":
    "Around the report, {count} {count|line or table|lines or tables} of the page or the official document that it was published in {count|was|were} not read (from {where} on). Please check that none of the report is among them: {l}.",
  "IMPORT-MISSING": "The file does not tell {@what}; please fill it in.",
  "IMPORT-HIDDEN": "Hidden text was not read ({@where}): “{@l}”.",
  "IMPORT-STRUCK": "“{@l}” ({@where}) is struck out and was not read.",
  "IMPORT-RAISED":
    "“{@l}” ({@where}) is raised or lowered and was read neither as a figure nor as text.",
  "IMPORT-PHONETIC": "“{@l}” ({@where}) is a phonetic guide and was not read.",
  "IMPORT-NOTE": "A footnote or an endnote was not read ({@where}): “{@l}”.",
  "IMPORT-PICTURE": "A picture was not read ({@where}): “{@l}”.",
  "IMPORT-EMBEDDED": "What is embedded there was not read ({@where}): “{@l}”.",
  "IMPORT-MARGIN": "“{@l}” in the head or the foot of the pages was not read ({@where}).",
  "IMPORT-COMMENTS": "Comments were not read ({@where}): {count}.",
  "IMPORT-UNSEEN": "Characters that nobody sees ({codePoints}) were taken out ({where}): “{l}”.",
  "IMPORT-NUMBER": "The number “{l}” ({where}) was read as “{r}”.",
  "IMPORT-LEDGER":
    "Row {line} of the ledger was not counted: “{l}” under “{col}” is none of the mandated words.",
  "IMPORT-ANNOTATION": "An annotation was not read ({@where}): “{@l}”.",
  "IMPORT-OVERLAY": "Slanting words, as of a watermark, were not read ({@where}): “{@l}”.",
  "IMPORT-UNCLEAR":
    "“{@l}” ({@where}) has characters that cannot be told for certain: the file does not say what they are, or they stand on top of each other. Compare them with the original.",
  "IMPORT-UNIFIED":
    "“{read}” ({codePoints}) in the file are radicals or compatibility forms that only look like “{expected}”, which was read instead.",
  "IMPORT-SCANNED":
    "Page {pages} is a scanned picture; its text was recognised by a program (OCR) and may be wrong. Compare it with the original.",
  "IMPORT-RUNNING": "The heads and feet that pages repeat were not read: “{l}”.",
  "ASK-BLANK": "“{row}”: “{col}” is blank in the file. Is it 0, or was it left out?",
  "ASK-UNREAD": "“{row}” / “{col}” says “{l}”, which is no number. What is it?",
  "ASK-JOINED": "“{row}” / “{col}” says “{l}”. Is it {r}?",
  "ASK-LABEL":
    "The row “{@l}” ({values}) was taken for “{r}” by its words and its place, though the words differ. Is that right?",
  "ASK-ORDER":
    "The row “{@l}” ({values}) stands elsewhere than it should; it was taken for “{r}” by its label. Is that right?",
  "ASK-PLACE":
    "The label of row “{@l}” ({values}) tells nothing. Is it “{r}”, which belongs in that place?",
  "IMPORT-SHOWN": "{where} shows “{l}”, but {r} is saved; what is saved was read.",
  "IMPORT-FORMULA": "Formulas that were not calculated yet were not read ({where}): {l}.",
  "IMPORT-CELL": "“{l}” ({where}) is nothing that the form asks for and was not read.",
  "IMPORT-LEDGER-BLANK": "Row {line} of the ledger was not counted: {col} is not filled in.",
  "IMPORT-LEDGER-MERGED":
    "Row {line} of the ledger was not counted: {col} is merged with the rows above; please fill in each row.",
  "IMPORT-LEDGER-YEAR": "“{l}” in row {line} of the ledger was counted as “{r}” of {year}.",
  "IMPORT-LEDGER-HEAD":
    "The first {count} {count|row|rows} of the sheet “{sheet}” {count|has|have} no heading “{l}”; the ledger was not counted.",
  "IMPORT-LEDGER-TWICE":
    "Several columns of the sheet “{sheet}” may be “{col}”: {l}. The ledger was not counted; please leave one.",
  "ASK-SHOWN": "“{row}” / “{col}” shows “{l}”, but {r} is saved. Which one holds?",
  "ASK-COUNT":
    "“{row}” has {l} {l|number|numbers} instead of {r}: {values}. Which is in which cell?",
  "ASK-REFUTED":
    "The sums do not agree with the {l} {l|number|numbers} of “{row}” ({values}) in their order, and the file's cells do not stand under their headings. Which is in which cell?",
  "ASK-SPLIT":
    "“{row}” has {l} {l|number|numbers} instead of {r}: {values}. Its sums leave one way to read them. Is it right?",
  "ASK-COLUMN": "Table “{t}” of the file has no column “{col}”. What are its figures?",
  "ASK-ROW": "Table “{t}” of the file has no row “{row}”. What are its figures?",
  "ASK-TABLE": "No table for “{t}” was recognised in the file. What are its figures?",
  "ASK-LEDGER": "“{row}” / “{col}”: the table says {@l}, the ledger counts {r}. Which is right?",
  "ASK-AGENCY": "Is the agency “{l}”, or “{r}” as in the title?",
  "ASK-AGENCY-TITLE": "Only the title names the agency: “{l}”. Is that right?",
  "ASK-ALT":
    "Nothing says what the picture shows ({where}), to those who cannot see it. What is it?",
  "ASK-YEAR": "The title gives no year; the text suggests {l}. Is that right?",
  "FILE-TYPE": `Unknown kind of file; ${readable} can be imported.`,
  "FILE-KIND": `This is a file of {name}, no text or sheet; ${readable} can be imported.`,
  "FILE-SAVE-AS":
    "This is a file of {name}, which is not read. Open it in {@app}, save or export it as {to}, and try again.",
  "FILE-PICTURE":
    "This is a picture ({name}); the words in it are not read. Use the Word or Excel file or the web page it was made from; of a scan, make a Word file with OCR, check it, and import that.",
  "FILE-ARCHIVE": "This is an archive ({name}). Unpack it and import the files in it one by one.",
  "FILE-MAIL":
    "This is a mail ({name}). Open it, save the report that is attached, and import that file.",
  "FILE-SHORTCUT": "This is a shortcut, not the file itself. Import the file that it points to.",
  "FILE-JSON":
    "This is JSON, which need not be imported: check a report's JSON, or build from it, as it is.",
  "FILE-EMPTY":
    "The file is empty; it was probably not downloaded or copied to its end. Get it again.",
  "FILE-LOGIN":
    "This is a web page that asks to log in or to be verified, no report: the site gave it instead of the file. Log in with a browser, download the file again, and import that.",
  "FILE-ERROR-PAGE":
    "This is a web page that tells of an error, no report: the site gave it instead of the file. Open the address in a browser, see that the report is there, and download it again.",
  "FILE-NO-REPORT":
    "The file has neither the title of an annual report nor one of its sections or tables, and is not imported. See whether it is the file you meant.",
  "FILE-OLD": "This is a file of {name}, which is too old; save it in a format of 97 or later.",
  "FILE-SIZE": "The file is larger than {limit} MB and is not imported.",
  "FILE-DAMAGED": "The file is damaged or incomplete: {@part} cannot be read.",
  "FILE-BROKEN":
    "The file is damaged or incomplete; its part “{part}” cannot be read from byte {byte} on.",
  "FILE-ENCODING": "The file is not text in UTF-8, UTF-16 or GB 18030.",
  "FILE-CHARSET":
    "The page says that it is in “{l}”, which is not known, and it is not in UTF-8. Open it in a browser and save it as UTF-8.",
  "FILE-MHTML":
    "This is a web page in a single file (MHTML). Open it in a browser and save it as “Web page, HTML only”, or in Word and save it as DOCX.",
  "FILE-BOMB": "Unpacked, the file is too large or too deep for a report and is not imported.",
  "FILE-DTD": "The file's XML has a document type (DTD); for safety it is not imported.",
  "FILE-MACRO": "The file contains macros; for safety it is not imported.",
  "FILE-EXTERNAL":
    "The file refers to an outside template, picture or workbook; for safety it is not imported.",
  "FILE-ENCRYPTED": "The file is protected by a password; take it off and try again.",
  "FILE-SCANNED": "The {format} has no text; it is probably scanned and cannot be imported.",
  "FILE-PAGES": "The {format} has more than {limit} {limit|page|pages} and is not imported.",

  "REPORT-ERRORS": "The report has {count} {count|error|errors}; no file was made.",
  "TABLE-SHARE": "The table's column widths are invalid: at least one column, each wider than 0.",
  "TABLE-RAGGED": "The cells of table row {row} do not fill the columns.",
  "EDITION-FILE": "Edition file “{file}” is wrong: {problem}.",
  "MARKUP-SYNTAX": "Filled template, line {line}: {problem}.",
  "MARKUP-ELEMENT": "Filled template, line {line}: <{name}> is not allowed here.",
  "MARKUP-ATTRIBUTE":
    "Filled template, line {line}: attribute “{name}” of <{element}> is wrong: “{value}”.",
  "STORE-CLOSED": "Store “{store}” cannot be opened: {reason}.",
  "STORE-UNSAFE":
    "Store “{store}” ignores conditions (If-None-Match, If-Match, or the header that NIANBAO_STORE_EXCLUSIVE names) and would lose jobs; it cannot be used. Buckets that keep versions often do.",
  "BUCKET-HALF": "Set NIANBAO_INPUT and NIANBAO_OUTPUT, or neither.",
  "BUCKET-OVERLAP":
    "The place of results “{output}” and the place of reports “{input}” are one, or one lies within the other: results would be taken for reports.",
  "OBJECT-REFUSED": "No file was made of “{l}”: {t}.",
  "OBJECT-AGAIN": "Correct it and put it there again under the same name; it will be made anew.",
  "OBJECT-SETTLED":
    "This no longer holds: the same file was worked on with other contents since, see “{by}”.",
  "SETTING-NUMBER": "Variable {name} must be a positive integer, got “{given}”.",
  "SETTING-FORMATS": "Variable {name} knows {formats}, got “{given}”.",
  "FONT-FILE": "Font file “{file}” cannot be used: {@problem}.",
  "FONT-ROLE": "No font for “{role}”; looked in: {places}.",
};

export const enWords: Readonly<Record<keyof typeof zhCNWords, string>> = {
  "@object": "an object ({ … })",
  "@list": "a list ([ … ])",
  "@line": "one line of text",
  "@text": "text",
  "@body":
    "text, a list of paragraphs, or an object with “heading” and “body”, or “table”, “picture”, “note”",
  "@rows": "a list of rows ([ [ … ], … ])",
  "@row": "a list of cells ([ … ])",
  "@cell": "a text, a number or { text, rowSpan, colSpan, align }",
  "@align": "left, center or right",
  "@emptyFile": "empty",
  "@unknownFile": "of an unknown kind",
  "@pictureCut": "it is cut off, as if not saved or sent to its end",
  "@pictureSum": "a checksum is wrong, its contents are damaged",
  "@pictureData": "its contents are damaged, or not what its head says",
  "@pictureOrder": "a part is missing or out of order",
  "@jpegLossless": "lossless",
  "@jpegLayers": "hierarchical",
  "@jpegArithmetic": "arithmetic",
  "@jpegBits": "12 bits a colour",
  "@base64": "the picture in Base64",
  "@year": "a year of four digits (such as 2024)",
  "@boolean": "true or false",
  "@level": "government, department or township",
  "@date": "a date (such as 2020-02-07)",
  "@table": "the data of the table",
  "@count": "one whole number in the digits 0–9 (such as 1362)",
  "@change": "one change in the digits 0–9 (such as 增98, -641)",
  "@money": "one amount in the digits 0–9 (such as 5236.40)",
  "@digit": "a wrong digit",
  "@missing-digit": "a digit left out",
  "@extra-digit": "a digit too many",
  "@digits-swapped": "two digits in the wrong order",
  "@swap": "two neighbouring cells exchanged",
  "@misplaced": "typed in the wrong row or column",
  "@split": "the digits of two cells cut at the wrong place",
  "@shift": "cells of a row one place off",
  "@total": "a total not updated",
  "@number": "a wrong number",
  "@several": "more than one slip",
  "@word": "Word or WPS",
  "@excel": "Excel or WPS",
  "@anyReader": "a program that reads it",
  "@wholeFile": "it",
  "@file": "the file",
  "@untitled": "no words",
  "@blankCell": "blank",
  "@inTheFile": "in the file",
  "@importYear": "its year",
  "@importAgency": "its agency",
  "@importTitle": "its title",
  "@importMandated": "the mandated table",
  "@importSignature": "its signature: the organ and the date",
  "@fontDamaged": "it is damaged or incomplete",
  "@fontFormat": "it is not a TrueType or OpenType font (.ttf, .otf, .ttc)",
  "@fontLicence": "its licence bits (fsType) forbid embedding it",
  "@fontUnicode": "it has no table of Unicode characters",
  "@fontManifest": "it is not a valid font manifest",
  "@keyId": "1 to 64 letters, digits or . _ -",
  "@secrets": "a list of one or two secrets",
  "@secret": "at least 32 bytes in Base64",
  "@instant": "a time (such as 2025-01-26T00:00:00+08:00)",
  "@perMinute": "a whole number from 1 to 100000",
  "@host": "a host name (such as portal.example.cn, with a port or without)",
  "@webhookSecret": "whsec_ and 24 to 64 bytes in Base64",
};
