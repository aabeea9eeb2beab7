import { useEffect, useState } from "preact/hooks";

const shownMs = 8_000;

/** A line that is said and goes away: nothing in it is said there alone. */
export function useStatus(): [string, (text: string) => void] {
  const [status, announce] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => announce(""), shownMs);
    return () => clearTimeout(timer);
  }, [status]);
  return [status, announce];
}
