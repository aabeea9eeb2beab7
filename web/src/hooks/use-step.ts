import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { ownElement } from "../draft/own/field-ids.ts";
import { fieldId } from "../views/cell.tsx";

/** Goes to a step of the page, and there to a cell by its key, an own item's field or words of a text. */
export type Go = (step: string, field?: string) => void;

/** Where the link leads that skips the navigation: no step, a place in every step. */
const mainId = "main";

/** The step stands in the address, so that the browser's way back works. */
export function useStep(): [string, Go] {
  const [step, setStep] = useState(stepInAddress);
  const [field, setField] = useState<string>();
  useEffect(() => {
    const follow = () => {
      if (stepInAddress() !== mainId) setStep(stepInAddress());
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useLayoutEffect(() => {
    if (field === undefined) return;
    focusField(field);
    setField(undefined);
  }, [step, field]);
  const go: Go = (next, wanted) => {
    location.hash = next;
    setStep(next);
    setField(wanted);
    if (wanted === undefined && next !== step) document.getElementById(mainId)?.focus();
  };
  return [step, go];
}

function stepInAddress(): string {
  return decodeURIComponent(location.hash.slice(1)) || "basics";
}

function focusField(field: string): void {
  const place = document.getElementById(fieldId(field)) ?? ownElement(field) ?? namedField(field);
  place?.closest("details")?.setAttribute("open", "");
  if (place) place.focus();
  else markWords(field);
}

/** A field of the form by its id, which words of a text may be by chance. */
function namedField(id: string): HTMLElement | null {
  const element = document.getElementById(id);
  return element?.matches("input, select, textarea") ? element : null;
}

function markWords(words: string): void {
  const areas = [...document.querySelectorAll<HTMLTextAreaElement>("textarea:not(.cell)")];
  const area = areas.find(({ value }) => value.includes(words));
  const at = area?.value.indexOf(words) ?? 0;
  area?.focus();
  area?.setSelectionRange(at, at + words.length);
}
