import type { ShownSheet } from "./sheet-store.ts";

/** Beside the page, which is not printed while this is there. */
const placeId = "printed";
const mark = "prints-sheets";

/** Puts the pages where the printer finds them: a sheet of paper each. */
export function fillPrint(sheets: readonly ShownSheet[]): void {
  place().innerHTML = sheets
    .map(({ svg, widthPt, heightPt }) => {
      const turned = widthPt > heightPt ? " turned" : "";
      return `<div class="printed-sheet${turned}">${svg}</div>`;
    })
    .join("");
}

export function printNotice(text: string): void {
  const notice = document.createElement("p");
  notice.textContent = text;
  place().replaceChildren(notice);
}

export function clearPrint(): void {
  document.getElementById(placeId)?.remove();
  document.documentElement.classList.remove(mark);
}

function place(): HTMLElement {
  const found = document.getElementById(placeId);
  if (found) return found;
  const made = document.createElement("div");
  made.id = placeId;
  made.lang = "zh-CN";
  document.documentElement.classList.add(mark);
  document.body.append(made);
  return made;
}
