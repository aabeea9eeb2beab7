import type { Say } from "../../messages/say.ts";

type Props = {
  readonly say: Say;
  readonly count: number;
  readonly current: number;
  readonly show: (page: number) => void;
};

export function PageNumbers({ say, count, current, show }: Props) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <ol class="page-numbers" aria-label={say("pageNumbers")}>
      {numbers.map((number) => (
        <li key={number}>
          <button
            type="button"
            aria-label={say("pageOf", { page: number, pages: count })}
            aria-current={number === current ? "page" : undefined}
            onClick={() => show(number)}
          >
            {number}
          </button>
        </li>
      ))}
    </ol>
  );
}
