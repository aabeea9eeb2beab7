import { useState } from "preact/hooks";
import type { Language } from "../../../src/messages/sentences.ts";

const key = "nianbao.language";

/** The language that was chosen last on this machine, Chinese at first. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => (stored() === "en" ? "en" : "zh-CN"));
  const choose = (one: Language) => {
    setLanguage(one);
    store(one);
  };
  return [language, choose];
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Without a store the choice lasts as long as the page.
  }
}
