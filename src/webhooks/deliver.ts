/** What became of one attempt: taken; not taken, which may pass; not wanted, now or ever. */
export type Attempt = "taken" | "failed" | "refused";

/** Seconds to wait before each attempt: six of them within an hour and a half. */
export const patientSchedule: readonly number[] = [0, 5, 60, 300, 1200, 3600];

/** Attempts for where nobody can wait for long, such as at the end of a function's run. */
export const hastySchedule: readonly number[] = [0, 1, 5, 20];

type Delivery = {
  readonly schedule: readonly number[];
  readonly sleep: (milliseconds: number) => Promise<void>;
};

/** Attempts it until it is taken or refused, or the schedule is at its end. */
export async function deliver(
  attempt: () => Promise<Attempt>,
  { schedule, sleep }: Delivery,
): Promise<"sent" | "failed"> {
  for (const seconds of schedule) {
    if (seconds > 0) await sleep(seconds * 1000);
    const outcome = await attempt();
    if (outcome !== "failed") return outcome === "taken" ? "sent" : "failed";
  }
  return "failed";
}

/** RFC 9110, 15: only a success takes the message; 410 says that no further one is wanted. */
export function attemptOf(status: number): Attempt {
  if (status >= 200 && status < 300) return "taken";
  return status === 410 ? "refused" : "failed";
}
