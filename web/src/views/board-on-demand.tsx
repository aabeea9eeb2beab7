import { useEffect, useState } from "preact/hooks";
import type { BoardStep } from "../board/views/board-step.tsx";
import { failure } from "../messages/failure.ts";

type Props = Parameters<typeof BoardStep>[0];

/** The board, which most who fill in a report never open, is loaded when it is. */
export function BoardOnDemand(props: Props) {
  const [Step, setStep] = useState<typeof BoardStep>();
  const [failed, setFailed] = useState<string>();
  const { say } = props.desk;
  useEffect(() => {
    import("../board/views/board-step.tsx").then(
      (module) => setStep(() => module.BoardStep),
      (error) => setFailed(failure(error, say)),
    );
  }, []);
  if (Step) return <Step {...props} />;
  return <p class="quiet">{failed ?? say("boardLoading")}</p>;
}
