import { useRef } from "preact/hooks";

type Props = {
  readonly label: string;
  readonly choose: (files: readonly File[]) => void;
};

/** A button that asks for files, as the page's other buttons look. */
export function FileButton({ label, choose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        accept=".json,.docx,.doc,.wps,.xlsx,.xls,.et,.rtf,.odt,.ods,.pdf,.html,.htm,.txt"
        onChange={({ currentTarget }) => {
          choose([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
