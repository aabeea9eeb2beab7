import { type OpenRecord, setMember } from "../../../messages/own-member.ts";

/** A report's JSON while it is being made. */
export type JsonObject = OpenRecord;

/** Sets the value at a dotted path, making the objects on the way. */
export function setPath(object: JsonObject, path: string, value: unknown): void {
  setMember(object, path.split("."), value);
}
