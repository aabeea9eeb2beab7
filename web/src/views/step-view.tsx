import { parse } from "../batch.ts";
import type { Desk } from "../desk.ts";
import { emptyDraft } from "../draft/draft.ts";
import { exampleFor } from "../draft/example.ts";
import { newId } from "../draft/new-id.ts";
import { readDraft } from "../draft/read-draft.ts";
import { reportedYears } from "../draft/years.ts";
import type { Files } from "../hooks/use-files.ts";
import type { Keeping } from "../hooks/use-keeping.ts";
import { BasicsStep } from "./basics-step.tsx";
import { BatchStep } from "./batch-step.tsx";
import { ChartsStep } from "./charts-step.tsx";
import { CheckStep } from "./check-step.tsx";
import { DownloadStep } from "./download-step.tsx";
import { type Preview, PreviewStep } from "./preview/preview-step.tsx";
import { SectionStep } from "./section-step.tsx";

type Props = {
  readonly desk: Desk;
  readonly step: string;
  readonly files: Files;
  readonly keeping: Keeping;
  readonly preview: Preview;
};

/** What a step of the page shows. */
export function StepView({ desk, step, files, keeping, preview }: Props) {
  const { draft } = desk;
  switch (step) {
    case "basics":
      return (
        <BasicsStep
          desk={desk}
          years={reportedYears(new Date())}
          keeping={keeping}
          openDraft={(kept) => files.open(kept.draft, kept.previous)}
          openNew={() => files.open(emptyDraft(newId(), draft.year))}
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
      return (
        <BatchStep
          desk={desk}
          files={files.batch}
          openInForm={({ text, remarks }) => {
            const opened = readDraft(parse(text), newId());
            if (opened) files.open({ ...opened, remarks });
          }}
        />
      );
    default: {
      const section = draft.sections.find(({ key }) => key === step);
      return section ? <SectionStep desk={desk} section={section} key={step} /> : null;
    }
  }
}
