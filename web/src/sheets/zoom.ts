/** How large a page is shown: as on paper is 1; `fit` is as wide as there is room, and no wider. */
export type Zoom = number | "fit";

export const noZoom: Zoom = "fit";

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

export function zoomIn(zoom: Zoom): Zoom {
  return steps.find((step) => step > scaleOf(zoom)) ?? scaleOf(zoom);
}

export function zoomOut(zoom: Zoom): Zoom {
  return steps.findLast((step) => step < scaleOf(zoom)) ?? scaleOf(zoom);
}

/** On a screen with room a page that fits is as large as on paper. */
export function scaleOf(zoom: Zoom): number {
  return zoom === "fit" ? 1 : zoom;
}

/** Plus, minus and 0 without another key, which browsers keep for themselves. */
export function zoomByKey(
  zoom: Zoom,
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
): Zoom | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === "+" || key === "=") return zoomIn(zoom);
  if (key === "-") return zoomOut(zoom);
  return key === "0" ? noZoom : undefined;
}
