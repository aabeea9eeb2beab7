/** Width of a text in ems, counted and not measured: Chinese 1, ASCII ½. */
export function widthEm(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0080" ? 0.5 : 1;
  return width;
}
