import type { Say } from "../../messages/say.ts";
import { noZoom, scaleOf, type Zoom, zoomIn, zoomOut } from "../../sheets/zoom.ts";

type Props = {
  readonly say: Say;
  readonly zoom: Zoom;
  readonly change: (zoom: Zoom) => void;
};

export function ZoomBar({ say, zoom, change }: Props) {
  return (
    <fieldset class="toolbar zoom">
      <legend class="unseen">{say("zoom")}</legend>
      <button type="button" onClick={() => change(zoomOut(zoom))} aria-label={say("zoomOut")}>
        −
      </button>
      <button type="button" onClick={() => change(zoomIn(zoom))} aria-label={say("zoomIn")}>
        ＋
      </button>
      <button type="button" aria-pressed={zoom === noZoom} onClick={() => change(noZoom)}>
        {say("zoomFit")}
      </button>
      <output>{zoom === "fit" ? "" : `${Math.round(100 * scaleOf(zoom))} %`}</output>
      <span class="hint">{say("zoomKeys")}</span>
    </fieldset>
  );
}
