import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { drawnReport, plain, type Spot } from "./drawn-report.ts";
import { grid, inCell, widthOf, words } from "./raw-pdf.ts";
import { readPage } from "./read-page.ts";

const known = editions.map(({ edition }) => edition);

function moved(across: number, up: number): (spot: Spot) => Spot {
  return (spot) => ({ ...spot, x: spot.x + across, y: spot.y + up });
}

/** Ways to draw a line of text more than once. */
const twice: Readonly<Record<string, (line: readonly Spot[]) => string>> = {
  "every character again, 0.3 pt to the right, as printers make bold": (line) =>
    line.map((spot) => plain(spot) + plain(moved(0.3, 0)(spot))).join(""),
  "every line again, up and to the left": (line) =>
    [...line, ...line.map(moved(-0.8, 0.5))].map(plain).join(""),
  "a shadow first": (line) => [...line.map(moved(1.1, -1.1)), ...line].map(plain).join(""),
  "four times around its place": (line) =>
    [moved(0.2, 0), moved(-0.2, 0), moved(0, 0.2), moved(0, -0.2)]
      .flatMap((move) => line.map(move).map(plain))
      .join(""),
  "filled, then its outline": (line) =>
    line.map((spot) => plain(spot) + words(spot.text, { ...spot, set: "1 Tr" })).join(""),
  "white first, as a halo": (line) =>
    line.map((spot) => words(spot.text, { ...spot, set: "1 g" }) + plain(spot)).join(""),
};

describe("a report that is drawn more than once at its place", () => {
  it.each(Object.entries(twice))("is read once: %s", async (_, draw) => {
    const draft = sample("2021");

    const imported = await importReport(drawnReport(draft, draw), { editions: known });

    expect(canonical(imported.report)).toEqual(canonical(draft));
    expect([...imported.findings, ...imported.questions]).toEqual([]);
  });
});

const digits = fc.stringMatching(/^[1-9]\d{0,4}$/);
const sizes = fc.double({ min: 5, max: 24, noNaN: true });

describe("digits of a figure", () => {
  it("count once wherever they are drawn again nearly in one place", async () => {
    await fc.assert(
      fc.asyncProperty(
        digits,
        sizes,
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 0, max: 0.19, noNaN: true }),
        async (figure, size, angle, distance) => {
          const { x, y } = inCell(0, 0);
          const [across, up] = [Math.cos(angle), Math.sin(angle)].map((part) => part * distance);
          const first = { x, y, size, font: "L" as const };
          const again = { ...first, x: x + (across ?? 0) * size, y: y + (up ?? 0) * size };

          const { text } = await readPage(grid(1, 2) + words(figure, first) + words(figure, again));

          expect(text).toEqual([`${figure}|`]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("that are the same stay as many as they are, side by side: 11, 22, 100", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        sizes,
        fc.double({ min: -0.2, max: 0.05, noNaN: true }),
        async (digit, count, size, spacing) => {
          const figure = String(digit).repeat(count);
          const set = `${((spacing * size) / 2).toFixed(3)} Tc`;

          const { text, told } = await readPage(
            grid(1, 2) + words(figure, { ...inCell(0, 0), size: size / 2, set, font: "L" }),
          );

          expect({ text, told }).toEqual({ text: [`${figure}|`], told: [] });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("that are printed over others are kept from being read as a figure", async () => {
    const at = inCell(0, 0);

    const { text, told } = await readPage(
      grid(1, 2) + words("15320", at) + words("8", { ...at, x: at.x + widthOf("1") + 0.5 }),
    );

    expect(text).toEqual(["1�320�|"]);
    expect(told).toEqual(["unclear 1�320 @1.1.1.1", "unclear � @1.1.1.1"]);
  });
});
