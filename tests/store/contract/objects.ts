import type { ObjectDescription } from "../../../src/store/store.ts";

export const json: ObjectDescription = { mediaType: "application/json" };
export const report: ObjectDescription = {
  mediaType: "application/pdf",
  fileName: "槐荫区人民政府2019年政府信息公开工作年度报告（终）'1'.pdf",
};
export const large = 1024 * 1024;

export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
