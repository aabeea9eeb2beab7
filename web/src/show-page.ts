/**
 * Shows a report's web page in a frame. The page's policy allows no styles in markup, so they are
 * taken out of it and set as the document's own, which no policy forbids.
 */
export function showPage(frame: HTMLIFrameElement, html: string): void {
  const shown = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!shown || !view) return;
  const [, rules = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const bare = html.replace(/<style>[\s\S]*?<\/style>/, "").replaceAll(' style="', ' data-style="');
  const { body } = new DOMParser().parseFromString(bare, "text/html");
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  shown.adoptedStyleSheets = [sheet];
  shown.documentElement.lang = "zh-CN";
  shown.body.replaceChildren(...[...body.childNodes].map((node) => shown.adoptNode(node)));
  for (const element of shown.querySelectorAll<HTMLElement>("[data-style]")) {
    element.style.cssText = element.dataset.style ?? "";
    element.removeAttribute("data-style");
  }
}
