import type { Picture } from "../../document/picture.ts";
import type { Finding } from "../../messages/finding.ts";

/** A picture that was fetched and made safe, unless it could not be, and what is to be told of it. */
export type ReadPicture = { readonly picture?: Picture; readonly findings: readonly Finding[] };

/** The pictures of a report by the JSON Pointers of their items. */
export type Pictures = ReadonlyMap<string, ReadPicture>;
