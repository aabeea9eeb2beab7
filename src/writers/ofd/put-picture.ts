import type { Area } from "../../layout/page.ts";
import { type Content, put, putSteps, putWhole } from "../content.ts";
import { mmText, stepsFromPt, stepsPerMm } from "./units.ts";

/**
 * An image, which is one millimetre wide and high, stretched over its box.
 * @param ids - of the object, and of the picture among the resources.
 * @see GB/T 33190-2016, 10 (images)
 */
export function putPicture(
  content: Content,
  { leftPt, topPt, widthPt, heightPt }: Area,
  { object, resource }: { readonly object: number; readonly resource: number },
): void {
  const [width, height] = [mmText(stepsFromPt(widthPt)), mmText(stepsFromPt(heightPt))];
  put(content, '<ofd:ImageObject ID="');
  putWhole(content, object);
  put(content, '" Boundary="');
  putSteps(content, stepsFromPt(leftPt), stepsPerMm);
  put(content, " ");
  putSteps(content, stepsFromPt(topPt), stepsPerMm);
  put(content, ` ${width} ${height}" CTM="${width} 0 0 ${height} 0 0" ResourceID="`);
  putWhole(content, resource);
  put(content, '"/>');
}
