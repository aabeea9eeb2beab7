import { useEffect } from "preact/hooks";

export type Shortcuts = {
  readonly nextProblem: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** F8, Ctrl+Z and Ctrl+Y on the whole page; prose has the browser's own way back. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = shortcutOf(event);
      if (!name) return;
      event.preventDefault();
      shortcuts[name]();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

function shortcutOf({
  key,
  ctrlKey,
  shiftKey,
  target,
}: KeyboardEvent): keyof Shortcuts | undefined {
  if (key === "F8") return "nextProblem";
  const isProse = target instanceof HTMLTextAreaElement && !target.classList.contains("cell");
  if (!ctrlKey || isProse) return undefined;
  const letter = key.toLowerCase();
  if (letter === "y" || (letter === "z" && shiftKey)) return "redo";
  return letter === "z" ? "undo" : undefined;
}
