import type { Desk } from "../desk.ts";
import type { Step } from "./steps.tsx";

type Props = {
  readonly desk: Desk;
  readonly steps: readonly Step[];
  readonly current: string;
};

/** The way goes to the finished document; what follows in the list is no part of it. */
const last = "download";

/** At the foot of a step: where the report goes on. */
export function NextStep({ desk, steps, current }: Props) {
  const at = steps.findIndex(({ key }) => key === current);
  const next = at < steps.findIndex(({ key }) => key === last) ? steps[at + 1] : undefined;
  if (at < 0 || !next) return null;
  const go = () => {
    desk.go(next.key);
    scrollTo(0, 0);
  };
  return (
    <p class="next-step">
      <button type="button" onClick={go}>
        {desk.say("nextStep", { step: next.label })}
      </button>
    </p>
  );
}
