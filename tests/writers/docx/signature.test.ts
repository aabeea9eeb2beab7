import { describe, expect, it } from "vitest";
import { charactersBefore } from "../../../src/writers/docx/signature.ts";
import { paragraph } from "../../given/builders.ts";

const signature = paragraph("槐荫区人民政府办公室", "signature");
const shortSignature = paragraph("区政府", "signature");
const date = paragraph("2020年2月7日", "date");

describe("placing signature and date on a line of 28 characters", () => {
  it.each([
    ["a signature two characters from the right", signature, date, 28 - 2 - 10],
    ["its date two characters right of the signature's beginning", date, signature, 28 - 10],
    [
      "a date longer than the signature two characters from the right",
      date,
      shortSignature,
      28 - 2 - 6,
    ],
    [
      "its signature two characters left of the date's beginning",
      shortSignature,
      date,
      28 - 2 - 6 - 2,
    ],
    ["a signature without a date two characters from the right", signature, undefined, 28 - 2 - 10],
    ["a date without a signature two characters from the right", date, paragraph("文"), 28 - 2 - 6],
  ])("begins %s", (_, block, neighbour, characters) => {
    expect(charactersBefore(block, neighbour, 28)).toBe(characters);
  });

  it("begins a signature that fills the line at the left", () => {
    const long = paragraph("甲".repeat(40), "signature");

    expect(charactersBefore(long, date, 28)).toBe(0);
  });
});
