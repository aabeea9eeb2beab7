import type { TakenOver } from "../draft/draft.ts";
import type { Say } from "./say.ts";

/** What last year's report has filled in. */
export function takenOverSentence({ lastYear, parts, cells }: TakenOver, say: Say): string {
  const names = { agency: say("agency"), level: say("level"), signature: say("signatureAgency") };
  const count = Object.keys(cells).length;
  const taken = [
    ...parts.map((part) => names[part]),
    ...(count > 0 ? [say("carriedFigures", { count })] : []),
  ];
  const list = taken.length > 0 ? taken.join("、") : say("nothing");
  return say("takenOver", { last: lastYear, list });
}
