import { type Finding, finding } from "../../messages/finding.ts";
import { sectionText } from "../text/section-text.ts";
import { addUp, type Figures, figuresOf, inPrevious, pointersTo } from "./figures.ts";
import type { Subject } from "./subject.ts";

const blocks = ["review", "lawsuit.direct", "lawsuit.afterReview"];
const totals = blocks.map((block) => `${block}.total`);
const corrected = blocks.map((block) => `${block}.corrected`);

/** The figures of disputes, of requests, and of both last year. */
type Years = {
  readonly disputes: Figures;
  readonly requests: Figures;
  readonly lastDisputes: Figures;
  readonly lastRequests: Figures;
};

/** Plausibility of 政府信息公开行政复议、行政诉讼情况. */
export function checkDisputes(subject: Subject): Finding[] {
  const years: Years = {
    disputes: figuresOf(subject, "disputes"),
    requests: figuresOf(subject, "requests"),
    lastDisputes: figuresOf(subject.previous, "disputes"),
    lastRequests: figuresOf(subject.previous, "requests"),
  };
  return [
    ...checkReviews(years),
    ...checkNoRequests(years),
    ...checkAfterReview(years),
    ...checkPending(years),
    ...checkCorrected(years, subject),
  ];
}

/** A review may go back to a result of the year before. */
function checkReviews({ disputes, requests, lastRequests }: Years): Finding[] {
  const reviews = disputes.get("review.total");
  const closed = requests.get("closed.total");
  const before = lastRequests.get("closed.total");
  if (!reviews || !closed) return [];
  const most = closed.value + (before?.value ?? 0);
  if (reviews.value <= most) return [];
  const compared = [reviews.place.pointer, closed.place.pointer, ...lastPlace(before)];
  const parameters = { l: reviews.value, r: most };
  return [
    finding("T4-GT", "warning", reviews.place, parameters, { read: reviews.value, compared }),
  ];
}

function checkNoRequests({ disputes, requests }: Years): Finding[] {
  const handled = ["received.total", "carriedIn.total"];
  const first = firstAboveZero(disputes, totals);
  const l = addUp(disputes, totals);
  if (!first || l === undefined || addUp(requests, handled) !== 0) return [];
  const compared = [...pointersTo(disputes, totals), ...pointersTo(requests, handled)];
  return [finding("T4-NOAPP", "warning", first.place, { l }, { read: first.value, compared })];
}

/** Who sues after a review may have asked for that review last year. */
function checkAfterReview({ disputes, lastDisputes }: Years): Finding[] {
  const lawsuits = disputes.get("lawsuit.afterReview.total");
  const reviews = disputes.get("review.total");
  const before = lastDisputes.get("review.total");
  if (!lawsuits || !reviews) return [];
  const most = reviews.value + (before?.value ?? 0);
  if (lawsuits.value <= most) return [];
  const { value, place } = lawsuits;
  const compared = [place.pointer, reviews.place.pointer, ...lastPlace(before)];
  return [finding("T4-CAFTER", "warning", place, { l: value, r: most }, { read: value, compared })];
}

/** Cases pending at the end of a year are counted again in the next, unless a note says otherwise. */
function checkPending({ disputes, lastDisputes }: Years): Finding[] {
  return blocks.flatMap((block) => {
    const total = disputes.get(`${block}.total`);
    const pending = lastDisputes.get(`${block}.pending`);
    if (!total || !pending || pending.value <= total.value) return [];
    const parameters = { row: total.field.labels.row, l: pending.value, r: total.value };
    const compared = [total.place.pointer, ...lastPlace(pending)];
    return [finding("T4-PEND", "info", total.place, parameters, { read: total.value, compared })];
  });
}

function checkCorrected({ disputes }: Years, { report }: Subject): Finding[] {
  const first = firstAboveZero(disputes, corrected);
  const l = addUp(disputes, corrected);
  const text = sectionText(report, "problems");
  if (!first || l === undefined || text === undefined) return [];
  if (/纠正|纠错|败诉|复议|诉讼/.test(text)) return [];
  const compared = pointersTo(disputes, corrected);
  return [finding("T4-CORR", "info", first.place, { l }, { read: first.value, compared })];
}

function firstAboveZero(figures: Figures, paths: readonly string[]) {
  return paths.map((path) => figures.get(path)).find((figure) => (figure?.value ?? 0) > 0);
}

function lastPlace(figure: { readonly place: { readonly pointer: string } } | undefined): string[] {
  return figure ? [inPrevious(figure.place.pointer)] : [];
}
