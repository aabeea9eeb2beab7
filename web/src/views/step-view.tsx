import { parse } from "../batch.ts";
import type { Desk } from "../desk.ts";
import { emptyDraft } from "../draft/draft.ts";
import { exampleFor } from "../draft/example.ts";
import { newId } from "../draft/new-id.ts";
import { readDraft } from "../draft/read-draft.ts";
import type { Remark } from "../draft/remark.ts";
import type { EarlierState } from "../draft/state.ts";
import type { Files } from "../hooks/use-files.ts";
import type { Keeping } from "../hooks/use-keeping.ts";
import { BasicsStep } from "./basics/basics-step.tsx";
import { CheckStep } from "./check-step.tsx";
import { later } from "./later.tsx";
import type { Preview } from "./preview/preview-step.tsx";
import { SectionStep } from "./section-step.tsx";

type Props = {
  readonly desk: Desk;
  readonly step: string;
  readonly files: Files;
  readonly keeping: Keeping;
  readonly years: readonly number[];
  readonly lookAt: (state: EarlierState) => void;
  readonly preview: Preview;
};

const BoardStep = later(async () => (await import("../board/views/board-step.tsx")).BoardStep);
const BatchStep = later(async () => (await import("./batch-step.tsx")).BatchStep);
const DownloadStep = later(async () => (await import("./download-step.tsx")).DownloadStep);
const PreviewStep = later(async () => (await import("./preview/preview-step.tsx")).PreviewStep);
const ChartsStep = later(async () => (await import("./charts-step.tsx")).ChartsStep);

type FormReport = { readonly text: string; readonly remarks: readonly Remark[] };

/** What a step of the page shows. */
export function StepView({ desk, step, files, keeping, years, lookAt, preview }: Props) {
  const { draft } = desk;
  const openNew = () => files.open(emptyDraft(newId(), draft.year));
  const openInForm = ({ text, remarks }: FormReport) => {
    const opened = readDraft(parse(text), newId());
    if (opened) files.open({ ...opened, remarks });
  };
  switch (step) {
    case "basics":
      return (
        <BasicsStep
          desk={desk}
          years={years}
          drafts={{ desk, keeping, openNew, lookAt }}
          openNew={openNew}
          openExample={() => files.open(exampleFor(draft))}
        />
      );
    case "check":
      return <CheckStep desk={desk} />;
    case "charts":
      return <ChartsStep desk={desk} />;
    case "preview":
      return <PreviewStep desk={desk} {...preview} />;
    case "download":
      return <DownloadStep desk={desk} />;
    case "batch":
      return <BatchStep desk={desk} files={files.batch} openInForm={openInForm} />;
    case "board":
      return <BoardStep desk={desk} openInForm={openInForm} />;
    default: {
      const section = draft.sections.find(({ key }) => key === step);
      return section ? (
        <fieldset class="bare" disabled={desk.isLocked} key={step}>
          <SectionStep desk={desk} section={section} />
        </fieldset>
      ) : null;
    }
  }
}
