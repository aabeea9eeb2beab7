import { expect, it } from "vitest";
import { standardNumber } from "../../../src/readers/recognise/labels/standard-number.ts";

it.each([
  ["㈠主动公开", "㈠", "（一）"],
  ["㈠、主动公开", "㈠、", "（一）"],
  ["⑴主动公开", "⑴", "（1）"],
  ["⒈主动公开", "⒈", "1."],
  ["㊀、总体情况", "㊀、", "一、"],
  ["⼀、总体情况", "⼀、", "一、"],
  ["⼗一、其他", "⼗一、", "十一、"],
  ["（⼆）主动公开", "（⼆）", "（二）"],
])("the number at the head of “%s” is read as the standard writes it", (line, read, expected) => {
  expect(standardNumber(line)).toEqual({ read, expected });
});

it.each(["（一）主动公开", "(1)主动公开", "①主动公开", "主动公开㈠", "⼈民政府", ""])(
  "“%s” keeps its head as it is",
  (line) => {
    expect(standardNumber(line)).toBeUndefined();
  },
);
