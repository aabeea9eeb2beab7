import type { MessageCode, Word } from "./sentences.ts";

/** The same sentences in English. Labels of tables stay as they are printed. */
export const en: Readonly<Record<MessageCode, string>> = {
  "JSON-ENCODING": "The file is not UTF-8 text; save it as UTF-8 and try again.",
  "JSON-SYNTAX":
    "Not valid JSON near line {line}, column {column}: “{excerpt}”; check commas, quotes and brackets.",
  "JSON-DUPLICATE": "“{key}” stands twice in one place; the later one would win. Remove one.",
  "JSON-TYPE": "“{key}” must be {expected}, got {read}.",
  "JSON-UNKNOWN": "Unknown key “{key}”. Known here: {allowed}.",
  "JSON-MISSING": "“{key}” is missing; expected {expected}.",
  "JSON-DEEP": "The content is nested deeper than {limit} levels; check the file.",
  "YEAR-EDITION": "No edition of the format applies to {year}; there are: {editions}.",
  "EDITION-UNKNOWN": "There is no edition “{edition}”; there are: {editions}.",
  "EDITION-YEAR": "Edition “{edition}” applies to {from}–{to}; this report is for {year}.",
  "DATE-FORM": "“{read}” is not a valid date; write it like “2020-02-07”.",
  "PREVIOUS-UNREADABLE":
    "Last year's report cannot be read and was not compared; check that file by itself first.",
  "SECTION-UNKNOWN": "There is no mandated section “{id}”; known: {allowed}.",
  "SECTION-TWICE": "The mandated section “{heading}” stands twice.",
  "SECTION-HEADING":
    "Section {position} has no heading. Own sections need “heading”, mandated ones “id”.",
  "SECTION-TABLE": "The data of table “{table}” is not printed: “sections” lacks “{id}”.",
  "GLYPH-MISSING":
    "No font has the character “{character}” ({codePoint}) in “{context}”. Write it differently, or put a font that has it into fonts/local.",
  "GLYPH-CONTROL": "Control character {codePoint} after “{context}” cannot be printed; remove it.",
  "TEXT-NUMBER": "Number “{read}” is printed as “{printed}”.",
  "TEXT-LEVEL":
    "“{read}” in the text is the number of a higher heading; printed as typed, not taken as a heading.",

  "NUM-INT": "“{row}” / “{col}” must be an integer, got {l}.",
  "NUM-NEG": "“{row}” / “{col}” must not be negative, got {l}.",
  "NUM-BLANK": "“{row}” / “{col}” is empty or “{l}”; write 0 when there is nothing to report.",
  "NUM-ZERO": "“{row}” / “{col}” is left out and taken as 0, as asked.",
  "NUM-FORM": "Number in “{row}” / “{col}” is not written plainly: “{l}”, read as {r}.",
  "NUM-DEC": "Amount in “{row}” / “{col}” must be at least 0 with at most 6 decimals, got {l}.",
  "NUM-UNIT": "The unit in “{row}” / “{col}” must be {r}, got “{l}”.",
  "NUM-BIG": "Number {l} in “{row}” / “{col}” is too large to be kept exactly; please check.",
  "NUM-TYPE": "“{row}” / “{col}” must be a number, got {l}.",
  "NUM-NOTE": "Bracketed part {r} exceeds the cell value {l} in “{row}” / “{col}”.",
  "TOTAL-COMPUTED": "“{row}” / “{col}” was left out; the parts add up to {r}.",
  "TOTAL-CORRECTED": "“{row}” / “{col}” changed from {l} to {r} (the sum of the parts).",

  "T3-ID": "Column “{col}”: items 1 + 2 = {l}, but items 3 (total) + 4 = {r}; difference {d}.",
  "T3-SUM":
    "Column “{col}”: “（七）总计” is {l}, the rows （一）–（六） add up to {r}; difference {d}.",
  "T3-ROW": "Row “{row}”: total is {l}, the columns add up to {r}; difference {d}.",
  "T3-R4": "Column “{col}”: carried forward {l} exceeds received + brought in {r}.",
  "T3-ZERO": "No application received or brought in, but “{row}” / “{col}” is {l}.",
  "T3-R4BIG":
    "{l} of {r} applications are carried forward – more than half; check (statutory term 20 + 20 working days).",
  "T3-ONEWAY": "Row “{row}” makes up {p}% of all results; please check.",
  "T3-SECRET": "{l} refusals for state secrets; confirm the classification basis.",
  "T3-REPEAT": "{l} under “excessive requests”; confirm the Art. 35 procedure.",
  "T3-SPLIT6": "In the 2021 format “（六）其他处理” has three rows; only one is given.",
  "T3-OLD6": "In the 2019 format “（六）其他处理” is a single row; three are given.",
  "T3-CARRY":
    "Column “{col}”: brought in {l} differs from last year's “结转下年度继续办理” {r}; difference {d}.",
  "T3-FEE62": "Table 3 has {l} closed for non-payment, but section 6 reports no fee notice.",

  "T4-SUM": "“{row}”: total is {l}, the four results add up to {r}; difference {d}.",
  "T4-GT": "{l} administrative reviews exceed {r} closed applications; check the scope.",
  "T4-NOAPP": "No applications, but {l} reviews or lawsuits; please explain.",
  "T4-CAFTER":
    "{l} lawsuits after review exceed {r} reviews; check (may include last year's cases).",
  "T4-PEND":
    "Last year {l} pending in “{row}”, this year's total only {r}; add a note if carried-over cases are excluded.",
  "T4-CORR": "{l} cases were corrected; section 5 should explain them.",

  "T2-FLOW":
    "“{row}”: in force {l}; last year {p} + issued {i} − repealed {q} = {r}; difference {d}. Correct or explain.",
  "T2-FLOW0": "“{row}”: in force {l} is less than issued − repealed = {r}.",
  "T2-RULE": "This kind of organ has no rule-making power; the 规章 row should be 0, got {l}.",
  "T2-FEEUNIT": "Fees of {l} 万元 look too large; confirm that the unit is 万元.",
  "T2-FEE-SEC6":
    "Section 6 reports {r} 元 collected, more than the {l} 万元 of all fees in table 2.",
  "T2-YOY": "“{row}” changed from {r} to {l}; please check.",

  "T2A-UNIT": "“{row}” / “{col}” has no unit (元 or 万元).",
  "T2A-PUB": "“{row}”: newly published {l} exceeds newly made {r}; please check.",
  "T2A-TOT": "“{row}”: total published {l} is less than newly published {r}.",
  "T2A-NEG": "“{row}”: {l} items last year minus {r} gives a negative number.",
  "T2A-NEXT": "“{row}”: last year's items {l} differ from {r} derived from last year's report.",
  "T2A-NOITEM": "“{row}”: no items, but {l} decisions.",
  "T2A-PROC": "Procurement count and amount do not match ({l}, {r}).",

  REPAIR: "Possible repair ({kind}): {changes}; {count} failed sums would hold.",
  "REPAIR-PART":
    "Possible repair ({kind}): {changes}; {count} failed sums would hold, {left} of the table would not.",
  "REPAIR-CHANGE": "“{row}” / “{col}” from {l} to {r}",

  "REPORT-ERRORS": "The report has {count} errors; no file was made.",
  "TABLE-SHARE": "The table's column widths are invalid: at least one column, each wider than 0.",
  "TABLE-RAGGED": "The cells of table row {row} do not fill the columns.",
  "EDITION-FILE": "Edition file “{file}” is wrong: {problem}.",
  "MARKUP-SYNTAX": "Filled template, line {line}: {problem}.",
  "MARKUP-ELEMENT": "Filled template, line {line}: <{name}> is not allowed here.",
  "MARKUP-ATTRIBUTE":
    "Filled template, line {line}: attribute “{name}” of <{element}> is wrong: “{value}”.",
  "FONT-FILE": "Font file “{file}” cannot be used: {problem}.",
  "FONT-ROLE": "No font for “{role}”; looked in: {places}.",
};

export const enWords: Readonly<Record<Word, string>> = {
  "@object": "an object ({ … })",
  "@list": "a list ([ … ])",
  "@line": "one line of text",
  "@text": "text",
  "@body": "text, a list of paragraphs, or an object with “heading” and “body”",
  "@year": "a year of four digits (such as 2024)",
  "@boolean": "true or false",
  "@level": "government, department or township",
  "@date": "a date (such as 2020-02-07)",
  "@table": "the data of the table",
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
  "@fontDamaged": "it is damaged or incomplete",
  "@fontFormat": "it is not a TrueType or OpenType font (.ttf, .otf, .ttc)",
  "@fontLicence": "its licence bits (fsType) forbid embedding it",
  "@fontUnicode": "it has no table of Unicode characters",
  "@fontManifest": "it is not a valid font manifest",
};
