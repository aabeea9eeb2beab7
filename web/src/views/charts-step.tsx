import { type Bar, barsByKind, barsByResult } from "../charts.ts";
import type { Desk } from "../desk.ts";

/** Applications by kind and by result, year against year. */
export function ChartsStep({ desk }: { readonly desk: Desk }) {
  const { draft, edition, previous, say } = desk;
  const charts = [
    {
      name: "kinds",
      title: say("chartKinds"),
      bars: barsByKind(edition, draft.cells, previous?.cells),
    },
    {
      name: "results",
      title: say("chartResults"),
      bars: barsByResult(edition, draft.cells, previous?.cells),
    },
  ];
  if (charts.every(({ bars }) => bars.every(({ now, before = 0 }) => now + before === 0))) {
    return <p class="quiet">{say("chartEmpty")}</p>;
  }
  return (
    <div class="charts">
      {charts.map((chart) => (
        <Chart key={chart.name} desk={desk} {...chart} />
      ))}
    </div>
  );
}

type Props = {
  readonly desk: Desk;
  readonly name: string;
  readonly title: string;
  readonly bars: readonly Bar[];
};

const width = 500;
const labelWidth = 120;
const rowHeight = 44;
const barHeight = 14;

function Chart({ desk, name, title, bars }: Props) {
  const { draft, previous, say } = desk;
  const most = Math.max(1, ...bars.flatMap(({ now, before = 0 }) => [now, before]));
  const scale = (width - labelWidth - 60) / most;
  const described = bars.map(({ label, now, before }) =>
    before === undefined ? `${label} ${now}` : `${label} ${now}（${before}）`,
  );
  return (
    <figure>
      <figcaption>
        {title}
        <span class="legend">{draft.year}</span>
        {previous ? <span class="legend last">{previous.year}</span> : null}
      </figcaption>
      <svg
        role="img"
        viewBox={`0 0 ${width} ${rowHeight * bars.length}`}
        aria-labelledby={`${name}-title ${name}-text`}
      >
        <title id={`${name}-title`}>{title}</title>
        <desc id={`${name}-text`}>{described.join("，")}</desc>
        {bars.map(({ label, now, before }, index) => (
          <g
            key={label}
            transform={`translate(0 ${index * rowHeight + (previous ? 0 : barHeight / 2)})`}
          >
            <text x={labelWidth - 10} y={previous ? rowHeight / 2 + 4 : 18} text-anchor="end">
              {label}
            </text>
            <rect class="now" x={labelWidth} y={6} width={now * scale} height={barHeight} />
            <text x={labelWidth + now * scale + 6} y={18}>
              {now}
            </text>
            {before === undefined ? null : (
              <>
                <rect
                  class="before"
                  x={labelWidth}
                  y={23}
                  width={before * scale}
                  height={barHeight}
                />
                <text class="old" x={labelWidth + before * scale + 6} y={35}>
                  {before}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>{say("chartTable")}</summary>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say("chartGroup")}</th>
              <th scope="col">{draft.year}</th>
              {previous ? <th scope="col">{previous.year}</th> : null}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, now, before }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{now}</td>
                {previous ? <td>{before}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
