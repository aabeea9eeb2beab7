import type { BoardSay } from "../../messages/board/say-board.ts";
import type { Work } from "../store.ts";

type Props = { readonly tell: BoardSay; readonly work: Work | undefined };

/** What is being done, for eyes as a bar; a reader of the screen hears where it begins and ends. */
export function Progress({ tell, work }: Props) {
  return (
    <div class="board-progress">
      <span class="unseen" role="status">
        {work ? tell(work.label, { done: 1, all: work.all }) : ""}
      </span>
      {work ? (
        <>
          <progress aria-label={tell("progress")} value={work.done} max={Math.max(1, work.all)} />
          <span>{tell(work.label, { done: work.done, all: work.all })}</span>
        </>
      ) : null}
    </div>
  );
}
