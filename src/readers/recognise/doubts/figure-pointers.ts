import { type SourcePlace, sourcePlaceText } from "../../../messages/source-place.ts";
import type { Placement } from "../tables/choose-models.ts";

/**
 * A place of the file, in words → JSON Pointer of what stands there in the draft; a blank cell's
 * too, whose figure may have been left out.
 */
export function figurePointers(
  placements: readonly Placement[],
  origins: Readonly<Record<string, SourcePlace>>,
): ReadonlyMap<string, string> {
  const blanks = placements.flatMap(({ model, placed }) =>
    placed.doubts.flatMap((doubt) =>
      doubt.type !== "blank"
        ? []
        : doubt.cells.map(({ field, place }) => {
            const pointer = `/tables/${model.grid.name}/${field.path.replaceAll(".", "/")}`;
            return [sourcePlaceText(place), pointer] as const;
          }),
    ),
  );
  const read = Object.entries(origins).map(
    ([pointer, place]) => [sourcePlaceText(place), pointer] as const,
  );
  return new Map([...blanks, ...read]);
}
