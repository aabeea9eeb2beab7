/**
 * Brings the place of a table back into the window when the table scrolls in it: the browser moves
 * the page for the sake of the cell alone, and the heads, which stay in their place, go with it.
 */
export function showHeads(place: Element | null): void {
  // The browser scrolls to what gets the focus after it has told so.
  requestAnimationFrame(() => {
    if (!place || getComputedStyle(place).overflowY !== "auto") return;
    place.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
