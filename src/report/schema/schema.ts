import type { Edition, Field, Grid } from "../../edition/edition.ts";
import { ownItems, ownSchemas } from "../own/own-schema.ts";
import { closed, type JsonSchema, line } from "./schema-parts.ts";

export type { JsonSchema };

/**
 * The schema of an edition's reports, with a Chinese description of every field.
 *
 * It states the clean form; sloppy numbers (`"1,362"`) are read all the same, with a warning. What is
 * not certainly one number (`"41 9"`, `"15320²"`) is an error.
 */
export function reportSchema(edition: Edition): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:nianbao:report:${edition.id}`,
    title: `政府信息公开工作年度报告（${edition.name}，${edition.document}）`,
    ...closed(
      {
        $schema: { type: "string", description: "本文件所用的 JSON Schema" },
        edition: { const: edition.id, description: "格式版本；不填时按年度选用" },
        year: yearSchema(edition),
        agency: line("机关名称（全称或规范化简称）"),
        level: {
          enum: ["government", "department", "township"],
          description: "机关类别：一级政府、部门、乡镇或街道",
        },
        title: line("标题；不填时为“机关名称＋年度＋政府信息公开工作年度报告”"),
        subtitle: { $ref: "#/$defs/paragraphs", description: "标题下的题注，每行一项" },
        introduction: { $ref: "#/$defs/paragraphs", description: "第一部分之前的引言" },
        sections: {
          type: "array",
          items: sectionSchema(edition),
          description: "各部分，按印出的顺序；不填时为规定的各部分",
        },
        tables: closed(
          Object.fromEntries(edition.grids.map((grid) => [grid.name, tableSchema(grid, edition)])),
          [],
          "规定的表格",
        ),
        signature: closed(
          {
            agency: line("署名"),
            date: { type: "string", format: "date", description: "成文日期" },
          },
          ["agency", "date"],
          "署名和成文日期",
        ),
      },
      ["year", "agency"],
    ),
    $defs: definitions,
  };
}

const definitions = {
  ...ownSchemas,
  line: { type: "string", pattern: "^[^\\n]*\\S[^\\n]*$" },
  paragraphs: {
    oneOf: [{ type: "string" }, { type: "array", items: { type: "string" } }],
  },
  body: {
    oneOf: [
      { type: "string", description: "换行处另起一段" },
      { type: "array", items: { $ref: "#/$defs/body" } },
      {
        type: "object",
        properties: {
          heading: { $ref: "#/$defs/line" },
          body: { $ref: "#/$defs/body" },
          runIn: { type: "boolean", description: "标题与第一段连排" },
        },
        required: ["heading"],
        additionalProperties: false,
      },
      ...ownItems,
    ],
  },
};

function yearSchema({ years }: Edition): JsonSchema {
  const maximum = years.to === undefined ? {} : { maximum: years.to };
  return { type: "integer", minimum: years.from, ...maximum, description: "报告年度" };
}

function sectionSchema({ sections }: Edition): JsonSchema {
  const ids = sections.map(({ id, heading }) => ({ const: id, description: heading }));
  return {
    ...closed(
      {
        id: { oneOf: ids, description: "规定的部分；标题和表格由格式版本给出" },
        heading: line("标题，不写序号；自设的部分必填"),
        body: { $ref: "#/$defs/body", description: "正文" },
        note: {
          $ref: "#/$defs/paragraphs",
          description: "表格下方的注，如“注：本表含上年结转1件。”；换行处另起一段",
        },
      },
      [],
    ),
    anyOf: [{ required: ["id"] }, { required: ["heading"] }],
  };
}

function tableSchema(grid: Grid, edition: Edition): JsonSchema {
  const totals = edition.rules
    .filter(({ computes, table }) => computes && table === grid.name)
    .flatMap(({ left }) => left);
  const optional = (field: Field) => totals.includes(field.row) || totals.includes(field.column);
  return nested(grid.fields, 0, optional, grid.description);
}

/** The fields' paths as nested objects; a level with nothing but totals may be left out. */
function nested(
  fields: readonly Field[],
  depth: number,
  optional: (field: Field) => boolean,
  description?: string,
): JsonSchema {
  const names = Map.groupBy(fields, ({ path }) => path.split(".")[depth] ?? "");
  const properties = [...names].map(([name, below]) => {
    const [field] = below;
    const isField = field && below.length === 1 && field.path.split(".").length === depth + 1;
    return [name, isField ? cellSchema(field) : nested(below, depth + 1, optional)] as const;
  });
  const required = [...names].flatMap(([name, below]) => (below.every(optional) ? [] : [name]));
  return closed(Object.fromEntries(properties), required, description);
}

function cellSchema(field: Field): JsonSchema {
  const number = numberSchema(field);
  const value = { value: number, note: { type: "string", description: "括注，如“其中修订16件”" } };
  const unit = field.unit === undefined ? ["元", "万元"] : [field.unit];
  const cell =
    field.type === "money"
      ? closed({ ...value, unit: { enum: unit } }, field.unit ? ["value"] : ["value", "unit"])
      : closed(value, ["value"]);
  const description = [field.labels.row, field.labels.column, field.unit]
    .filter(Boolean)
    .join(" / ");
  const plain = field.type === "money" && field.unit === undefined ? [] : [number];
  return { description, oneOf: [...plain, cell] };
}

/** A number would lose its last zeros. */
const asWritten = {
  type: "string",
  pattern: "^(0|[1-9]\\d*)\\.\\d{1,6}$",
  description: "末尾有 0 的金额，照写照印，如“5236.40”",
};

function numberSchema({ type }: Field): JsonSchema {
  switch (type) {
    case "count":
      return { type: "integer", minimum: 0 };
    case "change":
      return { type: "integer" };
    case "money":
      return { oneOf: [{ type: "number", minimum: 0 }, asWritten] };
  }
}
