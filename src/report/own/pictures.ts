import type { ReadPicture } from "../../pictures/read-picture.ts";

/** The pictures of a report by the JSON Pointers of their items. */
export type Pictures = ReadonlyMap<string, ReadPicture>;
