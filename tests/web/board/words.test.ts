import { expect, it } from "vitest";
import { en } from "../../../web/src/messages/board/en.ts";
import { zhCN } from "../../../web/src/messages/board/zh-CN.ts";

it.each(Object.keys(zhCN) as (keyof typeof zhCN)[])(
  "leaves the same blanks in both languages: %s",
  (key) => {
    const blanksOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

    expect(blanksOf(en[key])).toEqual(blanksOf(zhCN[key]));
  },
);
