import "../portable/young-functions.ts";
import "./page.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { openPrinter, openWorker } from "./worker/ask.ts";

const place = document.getElementById("page");
if (place) render(<App checker={openWorker()} printer={openPrinter()} />, place);
