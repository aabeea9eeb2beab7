import { useEffect, useState } from "preact/hooks";

/**
 * Takes files that are dropped anywhere on the page, unless the place where they fall has taken them;
 * tells whether some are held over it.
 */
export function useDrops(openFiles: (files: readonly File[]) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setDragging(true);
    };
    const drop = (event: DragEvent) => {
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      setDragging(false);
      if (!isTaken) openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!relatedTarget) setDragging(false);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  });
  return isDragging;
}
