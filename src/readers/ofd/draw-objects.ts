import { GenerationError } from "../../messages/generation-error.ts";
import { intersect, mappedBox } from "../pages/drawing/geometry.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { drawPath } from "./draw-paths.ts";
import { drawText } from "./draw-text.ts";
import { enter, type Frame, type Pen, spend } from "./pen.ts";

/** Objects are nested no deeper, those that are used again included. */
const deepest = 30;

/**
 * Draws what an element holds, on no paper.
 * @throws {GenerationError} `FILE-BOMB` for drawings without end or inside of themselves,
 *   `FILE-DAMAGED` for numbers that are none.
 */
export function drawObjects(pen: Pen, parent: XmlElement, frame: Frame, depth = 0): void {
  if (depth > deepest) throw new GenerationError("FILE-BOMB", {});
  for (const object of childrenOf(parent)) {
    spend(pen, 1);
    drawObject(pen, object, frame, depth);
  }
}

function drawObject(pen: Pen, object: XmlElement, frame: Frame, depth: number): void {
  switch (object.name) {
    case "TextObject":
      drawText(pen, object, enter(object, frame));
      break;
    case "PathObject":
      drawPath(pen, object, enter(object, frame));
      break;
    case "ImageObject":
      drawPicture(pen, object, enter(object, frame));
      break;
    case "CompositeObject":
      drawComposite(pen, object, enter(object, frame), depth);
      break;
    default:
      // A block, or whatever a program puts around objects.
      drawObjects(pen, object, enter(object, frame), depth + 1);
  }
}

/** What a use of a drawing counts for: a few small ones that use each other multiply fast. */
const priceOfUse = 10;

/** A drawing that is used again; one that is not there is told of as a picture. */
function drawComposite(pen: Pen, object: XmlElement, frame: Frame, depth: number): void {
  spend(pen, priceOfUse);
  const { ResourceID = "" } = object.attributes;
  const content = descend(frame.resources.drawings.get(ResourceID) ?? object, "Content");
  if (content) drawObjects(pen, content, frame, depth + 1);
  else drawPicture(pen, { ...object, attributes: {} }, frame);
}

/** A picture smaller than a line of text is none: a bullet, a dot of a pattern; in pt. */
const smallest = 16;

function drawPicture(pen: Pen, object: XmlElement, frame: Frame): void {
  pen.at++;
  if (frame.isHidden || frame.alpha < 0.02) return;
  // A picture fills the square of one unit, which its transformation makes as large as it is.
  const unit = { left: 0, bottom: 0, right: 1, top: 1 };
  const isPlaced = object.attributes.CTM !== undefined;
  const box = isPlaced ? intersect(frame.clip, mappedBox(frame.matrix, unit)) : frame.clip;
  const isLarge = box.right - box.left >= smallest && box.top - box.bottom >= smallest;
  if (isLarge) pen.pictures.push({ box, at: pen.at });
}
