import { childrenOf, descend, type XmlElement } from "../../xml.ts";
import { isOn } from "../formatting.ts";

/** What an old form's field shows that has no text of its own: a box, what was chosen of a list. */
export function formFieldText(fieldCharacter: XmlElement): string {
  const data = childrenOf(fieldCharacter, "ffData")[0];
  const box = data && descend(data, "checkBox");
  if (box) {
    const state = descend(box, "checked") ?? descend(box, "default");
    return state && isOn(state) ? "☒" : "☐";
  }
  const list = data && descend(data, "ddList");
  if (!list) return "";
  const chosen = (descend(list, "result") ?? descend(list, "default"))?.attributes["w:val"];
  return childrenOf(list, "listEntry")[Number(chosen ?? 0)]?.attributes["w:val"] ?? "";
}
