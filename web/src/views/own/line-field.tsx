import type { CountedKind } from "../../../../src/document/references/counted-kinds.ts";
import { ownMember } from "../../../../src/messages/own-member.ts";
import { isRecord } from "../../../../src/report/read/input.ts";
import { ownFieldId } from "../../draft/own/field-ids.ts";
import type { OwnValue } from "../../draft/own/own-items.ts";
import type { Note } from "../../notes.ts";
import { noteId } from "../cell.tsx";
import type { ItemDesk } from "./item-desk.ts";

type Props = {
  readonly item: ItemDesk;
  readonly kind: CountedKind;
  readonly member: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly isLong?: boolean;
  /** What is typed as it goes into the JSON. */
  readonly write?: (text: string) => unknown;
};

/** A member of an own table or picture that is one text. */
export function LineField(props: Props) {
  const { item, kind, member, label, hint, isRequired = false, isLong = false } = props;
  const { write = (text: string) => text } = props;
  const id = ownFieldId(item.id, `/${kind}/${member}`);
  const read = memberOf(item.value, kind, member);
  const field = {
    id,
    value: textOf(read),
    "aria-required": isRequired,
    ...described(item.notes, id, hint),
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      item.edit((now) => withMember(now, { kind, member }, write(value), isRequired), member),
  } as const;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {isLong ? <textarea rows={2} {...field} /> : <input type="text" {...field} />}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** Marks a field that something was found in, and says what. */
export function described(notes: readonly Note[], id: string, hint?: string) {
  const own = notes.filter(({ field }) => field === id);
  const ids = [...own.map(noteId), ...(hint ? [`${id}-hint`] : [])];
  return {
    "aria-invalid": own.some(({ severity }) => severity === "error") ? "true" : undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  } as const;
}

export function memberOf(value: OwnValue, kind: string, member: string): unknown {
  const own = ownMember(value, kind);
  return isRecord(own) ? ownMember(own, member) : undefined;
}

type Member = { readonly kind: string; readonly member: string };

/** A member that nothing stands in is left out, unless it is asked for. */
export function withMember(
  value: OwnValue,
  { kind, member }: Member,
  to: unknown,
  isRequired = false,
): OwnValue {
  const own = ownMember(value, kind);
  const { [member]: _, ...others } = isRecord(own) ? own : {};
  const isLeftOut = to === undefined || (to === "" && !isRequired);
  return { ...value, [kind]: isLeftOut ? others : { ...(own as object), [member]: to } };
}

/** Paragraphs of a list stand on lines of their own. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
