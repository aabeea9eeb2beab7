import "../portable/young-functions.ts";
import "./page.css";
import "./preview.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { keptDrafts } from "./draft/kept/kept-drafts.ts";
import { storedLanguage } from "./hooks/use-language.ts";
import { learn } from "./messages/say.ts";
import { openPrinter, openWorker } from "./worker/ask.ts";

const place = document.getElementById("page");
const [[last]] = await Promise.all([keptDrafts(), learn(storedLanguage())]);
if (place) render(<App checker={openWorker()} printer={openPrinter()} last={last} />, place);
