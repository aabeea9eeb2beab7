import "../portable/young-functions.ts";
import "./page.css";
import "./preview.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { keptDrafts } from "./draft/kept/kept-drafts.ts";
import { storedLanguage } from "./hooks/use-language.ts";
import { learn } from "./messages/say.ts";
import { openPrinter, openWorker } from "./worker/ask.ts";

void show(document.getElementById("page"));

/**
 * No `await` stands outside of a function here: the words of a language are in a file of their own,
 * which may ask for what is in this one, and would wait for it for ever.
 */
async function show(place: HTMLElement | null): Promise<void> {
  const [[last]] = await Promise.all([keptDrafts(), learn(storedLanguage())]);
  if (place) render(<App checker={openWorker()} printer={openPrinter()} last={last} />, place);
}
