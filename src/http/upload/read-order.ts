import type { CheckOrder } from "../../jobs/maker.ts";
import { decodeJson } from "../../report/json/decode-json.ts";
import { findExcess, type JsonLimits } from "../../report/json/json-excess.ts";
import { Problem } from "../problem.ts";
import type { Query } from "./read-query.ts";
import type { Upload } from "./read-upload.ts";

/**
 * The order for a report that came as bytes: decoded, and within the limits.
 * @throws {Problem} `report-errors`, `too-deep`, `too-many-values`, `too-many-keys`, `text-too-long`
 */
export function readOrder(
  { file, previous, pictures }: Upload,
  options: Query["options"],
  limits: JsonLimits,
): CheckOrder {
  const { text = "", findings } = decodeJson(file);
  // Where last year's report cannot be decoded, the check says that it cannot be read.
  const before = previous && (decodeJson(previous).text ?? "");
  for (const one of [text, before ?? ""]) refuseExcess(one, limits);
  return {
    text,
    findings,
    options: { ...options, ...(before !== undefined && { previous: before }) },
    ...(pictures && pictures.size > 0 && { pictures }),
  };
}

function refuseExcess(text: string, limits: JsonLimits): void {
  const excess = findExcess(text, limits);
  if (!excess) return;
  const { of, pointer } = excess;
  const limit = limits[of];
  switch (of) {
    case "depth":
      throw new Problem("too-deep", { pointer, limit });
    case "nodes":
      throw new Problem("too-many-values", { limit });
    case "keysPerObject":
      throw new Problem("too-many-keys", { pointer, limit });
    case "stringCharacters":
      throw new Problem("text-too-long", { pointer, limit });
  }
}
