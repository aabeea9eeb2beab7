import { useState } from "preact/hooks";
import type { Language } from "../../../src/messages/sentences.ts";
import { learn } from "../messages/say.ts";

const key = "nianbao.language";

/** The language that was chosen last on this machine, Chinese at first. */
export function storedLanguage(): Language {
  return stored() === "en" ? "en" : "zh-CN";
}

/** The page's language, which it has learnt before it is shown. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  const choose = (one: Language) => {
    void learn(one).then(() => setLanguage(one));
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
