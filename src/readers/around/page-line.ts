import { usualForms } from "../../report/text/half-width.ts";
import { pageWords, registerLabels } from "./words.ts";

/**
 * Whether a line belongs to what a report was published in: to a portal's page, by its path, its
 * register, what it can do, who keeps it; to an official document, by its red head and its imprint.
 * Sentences do not, whatever words are in them.
 */
export function isPageLine(text: string): boolean {
  const line = plainLine(text);
  if (line === "" || line.length > longestLine) return false;
  const key = line.replaceAll(/\s/g, "");
  return (
    isPath(key) ||
    isRegisterLine(line) ||
    isOnlyWords(key) ||
    isLink(key) ||
    isCode(key) ||
    isHost(key) ||
    isCounter(key) ||
    isOfOfficialDocument(key)
  );
}

/** A register's label whose value stands on the next line; short words are one only with a colon. */
export function isBareLabel(text: string): boolean {
  const line = plainLine(text).replaceAll(/\s/g, "");
  const label = line.replace(/:$/, "");
  return registerLabels.has(label) && (label !== line || label.length > 2);
}

export function isRegisterLabel(text: string): boolean {
  return registerLabels.has(plainLine(text).replaceAll(/[\s:]/g, ""));
}

const longestLine = 200;

/** Without the links of Markdown; brackets, colons and commas in one form. */
function plainLine(text: string): string {
  const line = text.length > 10 * longestLine ? text.slice(0, 10 * longestLine) : text;
  return usualForms(line.replaceAll(/!?\[([^[\]]{0,80})\]\([^()]{0,200}\)/g, "$1")).trim();
}

/** 当前位置：首页 > 政务公开 */
function isPath(key: string): boolean {
  return (
    /^(?:(?:您)?(?:现在|当前|目前)?的?(?:所在)?的?位置|当前栏目|所在栏目|导航):/.test(key) ||
    (/^(?:网站|中文)?(?:首页|主页)[>＞»›→/\\|｜·-]/.test(key) && !/[。,;]/.test(key))
  );
}

/** 发布日期：2025-01-20 来源：示范区; or a label and a tab; behind longer labels a blank will do. */
function isRegisterLine(line: string): boolean {
  if (/[。;]/.test(line)) return false;
  const own = line.replace(/^[\s|]+/, "");
  const isLabel = (parting: RegExp, least: number) => {
    const [before = "", after] = own.split(parting, 2);
    const label = before.replaceAll(/[\s[\]【】()（）]/g, "");
    return after !== undefined && label.length >= least && registerLabels.has(label);
  };
  return isLabel(/:|\t|\|| {2,}/, 2) || isLabel(/ /, 3);
}

/** 【打印本页】【关闭窗口】 */
function isOnlyWords(key: string): boolean {
  let rest = key.replaceAll(/[\p{P}\p{S}]/gu, "");
  if (rest === "") return false;
  while (rest !== "") {
    const word = pageWords.find((one) => rest.startsWith(one));
    if (word === undefined) return false;
    rest = rest.slice(word.length);
  }
  return true;
}

/** 上一篇：没有了 */
function isLink(key: string): boolean {
  const plain = key.replace(/^[\p{P}\p{S}]+/u, "");
  return (
    !/[。;]/.test(key) &&
    (/^(?:上一|下一|前一|后一)[篇条页则]/.test(plain) ||
      /^(?:相关(?:链接|文章|文档|信息|新闻|推荐|稿件|报道|阅读|内容)|友情链接|推荐阅读|延伸阅读|热点推荐|猜你喜欢)(?::|\]|】|$)/.test(
        plain,
      ))
  );
}

/** 扫一扫在手机打开当前页 */
function isCode(key: string): boolean {
  if (key.length > 40) return false;
  if (/[。;]/.test(key) && !/扫一扫.{0,20}(?:分享|打开|浏览|关注).{0,8}。$/.test(key)) return false;
  return /^(?:请?(?:用|使用|打开)?(?:手机|微信)?["“'「]?(?:扫一扫|扫码|扫描(?:下方|上方|右侧|左侧|此|该)?二维码)|手机(?:查看|浏览|阅读|打开))/.test(
    key,
  );
}

const hostLabel =
  /^(?:(?:网站)?(?:主办|承办|协办|主管|建设|运维|维护|管理|运营|制作|开发)(?:单位|部门|机构)?|技术支持|技术保障|版权所有|版权|网站标识码|(?:网站)?备案(?:号|序号|编号)?|ICP备案(?:号|编号)?|Copyright|网站(?:管理|维护)?(?:电话|邮箱|热线)|投稿邮箱|值班电话)(?:[:(（©]|$)/i;

/** 主办：示范区人民政府 网站标识码：3700000000 ICP备00000000号 */
function isHost(key: string): boolean {
  if (/[。;]/.test(key)) return isBrowserHint(key);
  return (
    hostLabel.test(key) ||
    /(?:ICP[备证]|公网安备)\S{0,20}号/i.test(key) ||
    /网站标识码:?[a-z]{0,2}\d{6}|©|AllRightsReserved|^版权所有|版权所有$/i.test(key) ||
    /^未经.{0,20}(?:转载|镜像)/.test(key) ||
    isBrowserHint(key)
  );
}

/** 建议使用1024×768以上分辨率浏览本网站。 */
function isBrowserHint(key: string): boolean {
  return (
    key.length <= 60 &&
    /^(?:为.{0,12})?(?:建议|推荐|最佳)(?:您)?(?:使用|浏览)?.{0,40}(?:分辨率|浏览器).{0,20}$/.test(
      key,
    )
  );
}

/** 您是第12345位访问者 */
function isCounter(key: string): boolean {
  return /^(?:您是)?(?:本站|本页|本文|网站)?(?:今日|总|累计)?(?:第|访问|浏览|阅读|点击)(?:总|人)?(?:量|次数|人数|数)?:?\d[\d,]{0,12}(?:次|人次|位访问者|位访客)?$/.test(
    key,
  );
}

/** The red head of an official document, its number, who signed it; who has it, and its imprint. */
function isOfOfficialDocument(key: string): boolean {
  return (
    /^\S{2,30}(?:政府|委员会|办公[室厅]|[局厅院委部])文件$/.test(key) ||
    /^\S{1,12}[〔[(]\d{4}[〕\])]第?\d{1,4}号(?:签发人:\S{2,8})?$/.test(key) ||
    /^(?:签发人|抄送|分送|抄报|报送):|^\(此件.{1,12}\)$|年\d{1,2}月\d{1,2}日印发$/.test(key)
  );
}
