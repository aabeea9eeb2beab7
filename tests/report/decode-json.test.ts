import { describe, expect, it } from "vitest";
import { decodeJson } from "../../src/report/json/decode-json.ts";
import { example, sample } from "../given/reports.ts";
import { encoded, utf16 } from "./legacy-encoding.ts";

const report = JSON.stringify(sample("2021"), undefined, 2);

/** What became of the text, and what is told of it. */
function decoded(bytes: Uint8Array) {
  const { text, findings } = decodeJson(bytes);
  return { text, told: findings.map(({ rule, severity }) => `${rule} ${severity}`) };
}

describe("decoding the bytes of a report", () => {
  it("says nothing of UTF-8, with or without a byte order mark", () => {
    const bytes = new TextEncoder().encode(report);

    expect(decoded(bytes)).toEqual({ text: report, told: [] });
    expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual({ text: report, told: [] });
  });

  it.each([
    ["GBK", encoded(report, "gb18030")],
    ["UTF-16LE with a mark", utf16(report, { mark: true })],
    ["UTF-16LE", utf16(report)],
    ["UTF-16BE with a mark", utf16(report, { bigEndian: true, mark: true })],
    ["UTF-16BE", utf16(report, { bigEndian: true })],
  ])("reads %s, and says so", (_, bytes) => {
    expect(decoded(bytes)).toEqual({ text: report, told: ["JSON-DECODED warning"] });
  });

  it("reads a real report in GBK, rare characters and all", () => {
    const text = JSON.stringify(example("huaiyin-2019"));

    expect(decoded(encoded(text, "gb18030")).text).toBe(text);
  });

  it.each([
    ["Big5", "big5", "臺北市政府年度政府資訊公開工作報告，主動公開資訊共計一百二十件。"],
    ["Shift-JIS", "shift_jis", "情報公開制度の年次報告書です。市役所は文書を公開しました。"],
    ["EUC-JP", "euc-jp", "情報公開年度報告書、行政文書開示請求件数、東京都庁総務局"],
    ["EUC-KR", "euc-kr", "정보공개 연차보고서 서울특별시 행정정보 공개 청구 처리 현황"],
  ])("does not take %s for GBK", (_, encoding, text) => {
    const draft = JSON.stringify({ year: 2024, agency: text, sections: [{ body: text }] });

    const told = decoded(encoded(draft, encoding));

    expect(told).toEqual({ text: undefined, told: ["JSON-ENCODING error"] });
  });

  it.each([
    ["a GBK text that is no report", encoded('{"名称": "政府信息公开"}', "gb18030")],
    ["UTF-8 cut inside a character", new TextEncoder().encode('{"agency": "甲').slice(0, -1)],
    ["a GBK report that a byte is missing from", encoded(report, "gb18030").filter(notFirstHigh())],
    ["UTF-16 with half a surrogate pair", utf16('{"agency": "\uD83D"}')],
    ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0)],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ])("refuses %s", (_, bytes) => {
    expect(decoded(bytes)).toEqual({ text: undefined, told: ["JSON-ENCODING error"] });
  });
});

/** Leaves out the first byte beyond ASCII. */
function notFirstHigh() {
  let isLeftOut = false;
  return (byte: number): boolean => {
    if (isLeftOut || byte < 0x80) return true;
    isLeftOut = true;
    return false;
  };
}
