import type { Desk } from "../../desk.ts";
import { basisName, termsOf } from "../../help/terms.ts";
import { termsEn } from "../../help/terms-en.ts";
import { termsZhCN } from "../../help/terms-zh-CN.ts";

type Props = {
  readonly desk: Desk;
  /** `basics`, or a mandated section's id. */
  readonly place: string;
};

/** What the words of law and format mean that this step has. */
export function Terms({ desk, place }: Props) {
  const { say, edition } = desk;
  const terms = termsOf(place, edition);
  const words = desk.language === "en" ? termsEn : termsZhCN;
  if (terms.length === 0) return null;
  return (
    <details class="terms">
      <summary>{say("terms")}</summary>
      <dl>
        {terms.flatMap(({ key, basis }) => [
          <dt key={key}>{words[key][0]}</dt>,
          <dd key={`${key} meaning`}>
            {words[key][1]} <small>{basisName(basis, say)}</small>
          </dd>,
        ])}
      </dl>
      <p class="hint">{say("termsHint")}</p>
    </details>
  );
}
