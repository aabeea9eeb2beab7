/** Traditional and simplified forms of the characters that the official labels and headings use. */
const pairs =
  "條条項项內内數数總总計计規规範范處处決决許许辦办結结關关與与務务業业機机構构組组織织團团體体對对開开發发現现廢废製制執执強强費费單单萬万額额購购採采請请複复訴诉訟讼維维審审糾纠" +
  "報报個个區区國国縣县鄉乡鎮镇廳厅門门無无護护權权屬属類类過过動动準准認认獲获補补導导據据歷历題题進进況况電电華华東东長长應应將将會会書书後后經经轉转繼继續续繳缴納纳來来變变確确" +
  "舉举檢检號号標标產产張张專专該该實实驗验聯联絡络統统績绩選选舊旧週周參参雙双運运達达還还時时傳传種种級级紀纪約约紅红純纯細细紹绍終终給给絕绝絲丝網网線线練练緊紧編编緩缓縮缩謂谓" +
  "議议讀读讓让負负財财貨货貧贫責责貴贵買买貸贷資资賓宾賞赏質质贊赞趕赶連连遠远適适遲迟釋释錄录錢钱針针鐘钟鐵铁陽阳陰阴隊队階阶隨随險险雜杂離离難难雲云頁页頂顶順顺預预領领頭头顧顾" +
  "風风飛飞飲饮館馆駐驻騎骑魚鱼點点黨党齊齐齡龄復复穩稳嚴严證证詢询問问誤误徵征滿满獎奖層层歸归滅灭減减銷销術术";

const forms = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [
    pairs.charAt(2 * index),
    pairs.charAt(2 * index + 1),
  ]),
);

const traditional = new RegExp(`[${[...forms.keys()].join("")}]`, "g");

/** The text with the known traditional characters in their simplified forms. */
export function simplified(text: string): string {
  return text.replaceAll(traditional, (character) => forms.get(character) ?? character);
}
