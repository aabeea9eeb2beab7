import { useRef } from "preact/hooks";

/**
 * Calls what ends a window once, whichever event comes first. A window's `close` comes some time
 * after the window has closed: a quick key may have opened the next one by then, which it would end.
 */
export function useOnce<Given extends readonly unknown[]>(
  end: (...given: Given) => void,
): (...given: Given) => void {
  const isEnded = useRef(false);
  return (...given) => {
    if (isEnded.current) return;
    isEnded.current = true;
    end(...given);
  };
}
