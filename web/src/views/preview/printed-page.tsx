import type { ShownSheet } from "../../sheets/sheet-store.ts";
import type { Zoom } from "../../sheets/zoom.ts";
import type { PageArea } from "../../worker/find-places.ts";

type Props = {
  readonly sheet: ShownSheet;
  readonly zoom: Zoom;
  readonly label: string;
  readonly marks: readonly PageArea[];
};

const pxPerPt = 96 / 72;

/** One page; the places of a finding are marked on it. */
export function PrintedPage({ sheet, zoom, label, marks }: Props) {
  const { svg, widthPt, heightPt, number } = sheet;
  const width =
    zoom === "fit"
      ? { maxWidth: `${widthPt * pxPerPt}px` }
      : { width: `${widthPt * pxPerPt * zoom}px` };
  const share = (length: number, whole: number) => `${(100 * length) / whole}%`;
  return (
    <div
      class="printed-page"
      data-page={number}
      style={{ ...width, aspectRatio: `${widthPt} / ${heightPt}` }}
    >
      <div
        class="ink"
        role="img"
        aria-label={label}
        // Our own drawing, whose texts are escaped.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {marks.map(({ leftPt, topPt, widthPt: wide, heightPt: high }) => (
        <div
          key={`${leftPt} ${topPt}`}
          class="place-mark"
          style={{
            left: share(leftPt, widthPt),
            top: share(topPt, heightPt),
            width: share(wide, widthPt),
            height: share(high, heightPt),
          }}
        />
      ))}
    </div>
  );
}
