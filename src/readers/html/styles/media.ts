/** What the page is judged by: a desk's screen, in CSS pixels. */
const widthPx = 1280;

/** Whether a list of media queries holds on a desk's screen; not in print, not on a telephone. */
export function holdsOnScreen(queries: string): boolean {
  const all = queries.trim().toLowerCase();
  return all === "" || all.split(",").some(holds);
}

const form = /^\s*(not\b|only\b)?\s*([a-z-]+)?/;

function holds(query: string): boolean {
  const [, modifier, medium = "all"] = form.exec(query) ?? [];
  const isScreen = ["all", "screen"].includes(medium);
  const isTrue = isScreen && features(query).every(isSo);
  return modifier === "not" ? !isTrue : isTrue;
}

function features(query: string): string[] {
  return query.match(/\([^()]*\)/g) ?? [];
}

/** A feature that is not known is taken to be so: what is hidden by it is at least told. */
function isSo(feature: string): boolean {
  const width = /\((min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)?\s*\)/.exec(feature);
  if (!width) return !/:\s*(?:portrait|dark|none|coarse|reduce|more|less|active)\b/.test(feature);
  const [, bound, number, unit] = width;
  const px = Number(number) * (unit === "px" || unit === undefined ? 1 : 16);
  return bound === "min" ? widthPx >= px : widthPx <= px;
}
