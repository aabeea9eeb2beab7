import { expect, it } from "vitest";
import { listed } from "../../src/messages/listed.ts";

it.each([
  [[]],
  [["DOCX"]],
  [["DOCX", "PDF"]],
  [["DOCX", "PDF", "HTML"]],
  [["DOCX", "PDF", "OFD", "HTML"]],
])("lists %j as British English does", (names) => {
  expect(listed(names)).toBe(new Intl.ListFormat("en-GB").format(names));
});
