#!/usr/bin/env bash
# exceljs 4.4.0 reads a date that a sheet holds as ISO 8601 (cells of the type `d` in ISO 29500; SheetJS 0.18.5
# writes them with `cellDates`) up to its first hyphen: the year is taken for a number of days since 1900.
# The value is a Date, and wrong. A workbook whose days count from 1904 it tells only by `date1904="1"`; `"true"`,
# the same by XML Schema, leaves every date four years early.
# Guessed: the same date, or an error.
# Seen: 2024-06-30 is 1905-07-16, as is every other day of 2024; and 2020-06-29 with `date1904="true"`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 fflate@0.8.3
cat >read.mjs <<'NODE'
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import XLSX from "xlsx";

const read = async (file) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file);
  const { value } = book.worksheets[0].getCell("A1");
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
};

const sheet = XLSX.utils.aoa_to_sheet([[new Date(Date.UTC(2024, 5, 30))]], { cellDates: true });
const made = { SheetNames: ["Sheet1"], Sheets: { Sheet1: sheet } };
const iso = XLSX.write(made, { type: "buffer", bookType: "xlsx", cellDates: true });
const cell = /<c [^>]*t="d"[^>]*>.*?<\/c>/.exec(strFromU8(unzipSync(iso)["xl/worksheets/sheet1.xml"]))?.[0];

const counted = new ExcelJS.Workbook();
counted.properties.date1904 = true;
counted.addWorksheet("Sheet1").getCell("A1").value = new Date(Date.UTC(2024, 5, 30));
const one = await counted.xlsx.writeBuffer();
const parts = unzipSync(new Uint8Array(one));
const told = strFromU8(parts["xl/workbook.xml"]).replace('date1904="1"', 'date1904="true"');
const spelt = zipSync({ ...parts, "xl/workbook.xml": strToU8(told) });

const seen = [await read(iso), await read(one), await read(spelt)];
console.log(cell, JSON.stringify(seen));
const isSo = cell?.includes("2024-06-30") && told.includes('"true"') && seen.join() === "1905-07-16,2024-06-30,2020-06-29";
console.log(isSo ? "still so" : "changed");
process.exit(isSo ? 0 : 1);
NODE
node read.mjs
