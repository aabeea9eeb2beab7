import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part of the page that is fetched when it is first shown: it need not be there before the first key. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return function Later(props) {
    const [, show] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded) return;
      void load().then((part) => {
        loaded = part;
        show(true);
      });
    }, []);
    const Part = loaded;
    return Part ? <Part {...props} /> : null;
  };
}
