import { pathsOf } from "../ofd-file.ts";
import { type Rule, unless } from "../rule.ts";
import { allIn, childrenOf } from "../xml.ts";

const lineAttributes = ["LineWidth", "Cap", "Join", "MiterLimit", "DashPattern", "DashOffset"];

export const paintRules: readonly Rule[] = [
  {
    number: 29,
    demand: "A colour is three whole numbers up to 255: of one, readers draw black or nothing.",
    broken: ({ pages }) =>
      pages
        .flatMap(({ root }) => allIn(root))
        .flatMap(({ name, attributes: { Value = "" } }) => {
          const isColour = name === "FillColor" || name === "StrokeColor";
          const parts = Value.split(" ");
          const isRight =
            parts.length === 3 && parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255);
          return unless(!isColour || isRight, `${name} ${Value}`);
        }),
  },
  {
    number: 30,
    demand:
      "Paths say whether they are stroked and filled, and are one of both; nothing but the number of a turned sheet is turned, nothing clipped or thin.",
    broken: ({ pages }) => [
      ...pages.flatMap(pathsOf).flatMap(({ id, element, attributes }) => {
        const { Stroke, Fill } = attributes;
        const [stroked, filled] = [Stroke === "true", Fill === "true"];
        const colours = childrenOf(element).map(({ name }) => name);
        const isPainted =
          (stroked || filled) &&
          colours.includes("StrokeColor") === stroked &&
          colours.includes("FillColor") === filled;
        const hasLine = lineAttributes.some((name) => name in attributes);
        return unless(
          Stroke !== undefined && Fill !== undefined && isPainted && (stroked || !hasLine),
          `object ${id}`,
        );
      }),
      ...pages.flatMap(({ objects, sheet }) =>
        objects.flatMap(({ id, type, element, attributes }) => {
          const isNumber = type === "text" && sheet !== undefined && id === objects.at(-1)?.id;
          return unless(
            (type === "image" || "CTM" in attributes === isNumber) &&
              !("Alpha" in attributes) &&
              !childrenOf(element).some(({ name }) => name === "Clips" || name === "Actions"),
            `object ${id}`,
          );
        }),
      ),
    ],
  },
];
