import { describe, expect, it } from "vitest";
import { terms, termsOf } from "../../web/src/help/terms.ts";
import { editionIds, editionOf, editions } from "../given/reports.ts";

const keysOf = (id: string, place: string) => termsOf(place, editionOf(id)).map(({ key }) => key);

describe("the words that the form explains", () => {
  it("are those of the rows and columns that the edition prints", () => {
    const told = ["2019", "2021"].map((id) => keysOf(id, "proactive"));

    expect(told).toEqual([
      ["rules", "items", "feeItems", "procurement"],
      ["rules", "normative", "counts", "inForce", "decisions", "fees"],
    ]);
  });

  it("tell of the information fee where an edition asks for it", () => {
    const told = ["2019", "2021"].map((id) => keysOf(id, "otherMatters"));

    expect(told).toEqual([[], ["informationFee"]]);
  });

  it.each(editionIds)("stay when a later edition prints the rows of %s", (id) => {
    const edition = editionOf(id);
    const later = { ...edition, id: "2031" };

    const places = [...new Set(terms.map(({ place }) => place))];

    expect(places.map((place) => termsOf(place, later))).toEqual(
      places.map((place) => termsOf(place, edition)),
    );
  });

  it("each fit an edition", () => {
    const fitting = editions.flatMap(({ edition }) =>
      terms.filter((one) => termsOf(one.place, edition).some(({ key }) => key === one.key)),
    );

    expect(terms.filter((one) => !fitting.includes(one))).toEqual([]);
  });
});
