import type { TargetedEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Props = {
  readonly id: string;
  readonly text: string;
  readonly change: (text: string) => void;
  /** Where no label names it. */
  readonly name?: string;
  readonly describedBy?: string | undefined;
  /** As low as a line while it is empty. */
  readonly isSmall?: boolean;
  readonly onPaste?: (event: TargetedEvent<HTMLTextAreaElement, ClipboardEvent>) => void;
};

/** A text of many paragraphs, as high as it is long. */
export function ProseField(props: Props) {
  const { id, text, change, name, describedBy, isSmall = false, onPaste } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const fit = () => {
    if (area.current) area.current.style.height = `${heightOf(area.current, isSmall)}px`;
  };
  useLayoutEffect(fit, [text, isSmall]);
  useLayoutEffect(
    () => (area.current ? whenWidthChanges(area.current, fit) : undefined),
    [isSmall],
  );
  return (
    <textarea
      ref={area}
      id={id}
      value={text}
      aria-label={name}
      aria-describedby={describedBy}
      onInput={(event) => change(event.currentTarget.value)}
      {...(onPaste ? { onPaste } : {})}
    />
  );
}

/** A window is turned, or a fold opened. */
function whenWidthChanges(area: HTMLElement, fit: () => void): () => void {
  let width = area.offsetWidth;
  const watcher = new ResizeObserver(() => {
    if (area.offsetWidth === width) return;
    width = area.offsetWidth;
    requestAnimationFrame(fit);
  });
  watcher.observe(area);
  return () => watcher.disconnect();
}

const leastHeightPx = { small: 40, usual: 120 };

/** As high as its text: the page scrolls, not the field. */
function heightOf(area: HTMLTextAreaElement, isSmall: boolean): number {
  area.style.height = "0";
  return Math.max(isSmall ? leastHeightPx.small : leastHeightPx.usual, area.scrollHeight + 4);
}
