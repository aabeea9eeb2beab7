import { useRef } from "preact/hooks";
import { importableEndings } from "../../../src/messages/importable.ts";

type Props = {
  readonly label: string;
  /** Kinds of files that are offered; those of reports where none are named. */
  readonly accept?: string;
  /** A class of its own, beside others that are small. */
  readonly look?: string;
  /** Of the input, where another button asks for the same files. */
  readonly id?: string;
  readonly choose: (files: readonly File[]) => void;
};

export const reportEndings = `.json,${importableEndings()}`;

/** A button that asks for files, as the page's other buttons look. */
export function FileButton({ label, accept = reportEndings, look, id, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ currentTarget }) => {
          choose([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
