/** Every sentence a user may read, in Chinese, by code. Rules bear the ids of the checks. */
export const zhCN = {
  // 文件与结构
  "JSON-ENCODING": "文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再试。",
  "JSON-SYNTAX":
    "第 {line} 行第 {column} 列附近不是合法的 JSON：“{excerpt}”，请检查逗号、引号和括号。",
  "JSON-DUPLICATE": "“{key}”在同一处出现了两次，后面的会覆盖前面的，请删去一个。",
  "JSON-TYPE": "“{key}”应为{expected}，现为 {read}。",
  "JSON-UNKNOWN": "不认识“{key}”。此处可以填写：{allowed}。",
  "JSON-MISSING": "缺少“{key}”，应为{expected}。",
  "JSON-DEEP": "内容嵌套超过 {limit} 层，请检查文件。",
  "YEAR-EDITION": "没有适用于 {year} 年度的格式版本；现有版本：{editions}。",
  "EDITION-UNKNOWN": "没有名为“{edition}”的格式版本；现有版本：{editions}。",
  "EDITION-YEAR": "“{edition}”版格式适用于 {from}—{to} 年度，本报告为 {year} 年度。",
  "DATE-FORM": "日期“{read}”不是有效的日期，应写作“2020-02-07”这样的形式。",
  "PREVIOUS-UNREADABLE": "上一年度的报告读不了，未作比对；可先单独检查该文件。",
  "PREVIOUS-YEAR": "用来比对的是 {l} 年度的报告，应为 {r} 年度，未作比对。",
  "SECTION-UNKNOWN": "没有名为“{id}”的规定部分；可用：{allowed}。",
  "SECTION-TWICE": "规定部分“{heading}”出现了两次。",
  "SECTION-HEADING":
    "第 {position} 个部分没有标题。自设的部分应写明“heading”，规定的部分应写明“id”。",
  "SECTION-TABLE": "“{table}”表的数据没有印出：“sections”里缺少“{id}”部分。",
  "GLYPH-MISSING":
    "没有字体含有字符“{character}”（{codePoint}），位于“{context}”。请改用其他写法，或在 fonts/local 中放入含有该字的字体。",
  "GLYPH-CONTROL": "含有不能印出的控制字符 {codePoint}，位于“{context}”之后，请删去。",
  "TEXT-NUMBER": "序号“{read}”印作“{printed}”。",
  "TEXT-LEVEL": "正文中的“{read}”是上级标题的序号，按原文印出，未作为标题处理。",

  // 一、数字与单元格
  "NUM-INT": "“{row}”“{col}”应为整数，现为 {l}。",
  "NUM-NEG": "“{row}”“{col}”不得为负数，现为 {l}。",
  "NUM-BLANK": "“{row}”“{col}”为空或填写了“{l}”，无数据应填“0”。",
  "NUM-ZERO": "“{row}”“{col}”未填写，按选项作“0”处理。",
  "NUM-FORM": "“{row}”“{col}”的数字书写不规范：“{l}”，读作 {r}。",
  "NUM-DEC": "“{row}”“{col}”金额应为不小于 0、小数不超过 6 位的数，现为 {l}。",
  "NUM-UNIT": "“{row}”“{col}”的单位应为{r}，现为“{l}”。",
  "NUM-BIG": "“{row}”“{col}”的数 {l} 过大，无法准确保存，请核实。",
  "NUM-TYPE": "“{row}”“{col}”应为数字，现为{l}。",
  "NUM-NOTE": "“{row}”“{col}”括注数 {r} 大于单元格数 {l}。",
  "TOTAL-COMPUTED": "“{row}”“{col}”未填写，由各项相加得 {r}。",
  "TOTAL-CORRECTED": "“{row}”“{col}”由 {l} 改为 {r}（各项之和）。",

  // 二、收到和处理政府信息公开申请
  "T3-ID":
    "“{col}”列勾稽关系不成立：第一项加第二项之和为 {l}，第三项（总计）加第四项之和为 {r}，相差 {d}。",
  "T3-SUM": "“{col}”列“（七）总计”为 {l}，与（一）至（六）各项之和 {r} 不符，相差 {d}。",
  "T3-ROW": "“{row}”行总计为 {l}，与自然人、法人或其他组织各列之和 {r} 不符，相差 {d}。",
  "T3-R4": "“{col}”列结转下年度 {l} 件，多于本年新收与上年结转之和 {r} 件。",
  "T3-ZERO": "本年未收到申请且无上年结转，但“{row}”“{col}”为 {l}。",
  "T3-R4BIG":
    "结转下年度 {l} 件，占本年新收 {r} 件的一半以上，请核实（法定答复期限为 20 个工作日，可延长 20 个工作日）。",
  "T3-ONEWAY": "“{row}”占办结总数的 {p}%，请核实。",
  "T3-SECRET": "填有“属于国家秘密” {l} 件，请确认定密依据。",
  "T3-REPEAT": "填有“无正当理由大量反复申请” {l} 件，请确认已履行说明理由程序（条例第三十五条）。",
  "T3-SPLIT6": "2021 年版格式“（六）其他处理”应分三项填报，现仅有一项。",
  "T3-OLD6": "2019 年版格式“（六）其他处理”只有一行，现分三项填报。",
  "T3-SHIFT": "“{row}”行疑似录入错位：{hint}。",
  "T3-CARRY":
    "“{col}”列上年结转 {l} 件，与上一年度年报“结转下年度继续办理” {r} 件不一致，相差 {d}。",
  "T3-FEE62": "表三有“逾期未缴费不再处理” {l} 件，但第六部分未反映发出收费通知情况。",

  // 三、行政复议、行政诉讼
  "T4-SUM": "“{row}”总计为 {l}，与结果维持、结果纠正、其他结果、尚未审结之和 {r} 不符，相差 {d}。",
  "T4-GT": "行政复议 {l} 件，多于办结的申请 {r} 件，请核实统计口径。",
  "T4-NOAPP": "全年无申请，但有复议或诉讼 {l} 件，请说明。",
  "T4-CAFTER": "复议后起诉 {l} 件，多于行政复议 {r} 件，请核实（可含上年度案件）。",
  "T4-PEND": "上一年度“{row}”尚未审结 {l} 件，多于本年度总计 {r} 件；如不含结转案件请加注。",
  "T4-CORR": "有被纠正案件 {l} 件，建议在第五部分说明原因和改进措施。",

  // 四、主动公开（2021 年版）
  "T2-FLOW":
    "“{row}”现行有效 {l} 件，按上年有效 {p} 件加制发 {i} 件减废止 {q} 件应为 {r} 件，相差 {d}，请核实或说明（修订、清理、机构改革等）。",
  "T2-FLOW0": "“{row}”现行有效 {l} 件，小于制发减废止之差 {r} 件。",
  "T2-RULE": "本机关一般无规章制定权，规章行应为 0，现为 {l}。",
  "T2-FEEUNIT": "行政事业性收费 {l} 万元偏大，请确认单位为万元。",
  "T2-FEE-SEC6": "第六部分实收信息处理费 {r} 元，大于表二行政事业性收费 {l} 万元。",
  "T2-YOY": "“{row}”“{col}”由上年 {r} 变为 {l}，变化较大，请核实。",

  // 五、主动公开（2019 年版）
  "T2A-UNIT": "“{row}”“{col}”未注明单位（元或万元）。",
  "T2A-PUB": "“{row}”新公开 {l} 件，多于新制作 {r} 件，请核实。",
  "T2A-TOT": "“{row}”对外公开总数量 {l} 小于本年新公开数量 {r}。",
  "T2A-NEG": "“{row}”上一年 {l} 项，本年减少 {r} 项，结果为负。",
  "T2A-NEXT": "“{row}”上一年项目数量 {l}，与上一年度年报推算的 {r} 不一致。",
  "T2A-NOITEM": "“{row}”事项数为 0，但有处理决定 {l} 件。",
  "T2A-PROC": "政府集中采购项目数量与金额不匹配（{l} 项，{r}）。",

  // 可能的改法
  REPAIR: "可能的改法（{kind}）：{changes}，{count} 处勾稽随之成立。",
  "REPAIR-PART":
    "可能的改法（{kind}）：{changes}，{count} 处勾稽随之成立，该表另有 {left} 处仍不成立。",
  "REPAIR-CHANGE": "把“{row}”“{col}”由 {l} 改为 {r}",

  // 七、正文与表格
  "TX-NEW": "正文称收到申请 {l} 件，表格为 {r} 件。",
  "TX-IN": "正文称上年结转 {l} 件，表格为 {r} 件。",
  "TX-DONE": "正文称办结 {l} 件，表格总计为 {r} 件。",
  "TX-OUT": "正文称结转下年度 {l} 件，表格为 {r} 件。",
  "TX-KIND": "正文“{row}” {l} 件，表格为 {r} 件。",
  "TX-PCT": "正文百分比 {l}% 计算有误，应为 {r}%。",
  "TX-REV": "正文称行政复议 {l} 件，表格为 {r} 件。",
  "TX-LIT": "正文称行政诉讼 {l} 件，表格两类合计 {r} 件。",
  "TX-ALLOK": "正文称“{t}”，但表格有结果纠正 {l} 件、尚未审结 {r} 件。",
  "TX-NONE": "正文称“{t}”，与表格数据矛盾。",
  "TX-DOC": "正文“{row}” {l} 件，表格为 {r} 件。",
  "TX-FEE": "信息处理费实收 {l} 元大于通知金额 {r} 元（或通知件数为 0）。",
  "TX-FEE10": "信息处理费 {l} 元不是 10 元的整数倍，请核实收费标准。",

  // 八、完整、结构与发布
  "DOC-SEC": "缺少“{t}”部分，或顺序、标题与规定格式不符。",
  "DOC-EXTRA": "存在规定之外的部分：{t}（内容不宜泛化）。",
  "DOC-FIVE": "总体情况缺少“{t}”方面内容。",
  "DOC-GOV": "政府年报应包括工作考核、社会评议和责任追究结果情况，缺少“{t}”。",
  "DOC-LEN": "总体情况约 {l} 字，超过 {r} 字。",
  "DOC-S5": "“{t}”部分未写明存在的问题或改进情况。",
  "DOC-S6": "“{t}”部分未报告政府信息公开信息处理费收取情况。",
  "DOC-PERIOD": "统计期限应为{year}年1月1日至12月31日。",
  "DOC-YEAR": "正文出现年份“{l}”，请确认不是沿用往年文本。",
  "DOC-ORG": "机关名称前后不一致：“{l}”与“{r}”。",
  "DOC-CITE": "引用的格式文件“{l}”与 {year} 年度不符，应为“{r}”。",
  "DOC-RESID": "存在模板残留文字：“{t}”。",
  "DOC-TITLE": "标题应含“{year}年政府信息公开工作年度报告”。",
  "DOC-DATE": "发布日期 {l} 不在 {from} 至 {to}（法定期限）之内。",
  "DOC-DUP": "“{t}”部分与上一年度报告的文字雷同度为 {p}%。",
  "DOC-PUNCT": "序号、标点或文字不规范：“{t}”。",
  "DOC-PRIV": "疑似含个人信息：“{t}”。",

  // 九、汇总
  "AGG-T2": "“{row}”“{col}”汇总数 {l}，与下级合计 {r} 不一致。",
  "AGG-T3": "“{row}”“{col}”汇总数 {l}，与下级合计 {r} 不一致。",
  "AGG-SUB": "下级单位“{t}”的“{row}”“{col}” {l} 大于汇总数 {r}。",
  "ROLLUP-YEAR": "本报告为 {l} 年度，汇总的是 {r} 年度。",
  "ROLLUP-EDITION": "本报告用“{l}”版格式，汇总的是“{r}”版格式。",
  "ROLLUP-TWICE": "“{t}”的同一年度报告已有一份（{file}），不得重复计入。",
  "ROLLUP-UNIT": "“{row}”“{col}”未注明单位（元或万元），无法汇总。",

  // 生成
  "REPORT-ERRORS": "报告有 {count} 处错误，未生成文件。",
  "TABLE-SHARE": "表格的列宽无效：至少要有一列，且每列的宽度大于 0。",
  "TABLE-RAGGED": "表格第 {row} 行的单元格与列数对不上。",
  "EDITION-FILE": "格式版本文件“{file}”有误：{problem}。",
  "MARKUP-SYNTAX": "模板产物第 {line} 行有误：{problem}。",
  "MARKUP-ELEMENT": "模板产物第 {line} 行：此处不能使用 <{name}>。",
  "MARKUP-ATTRIBUTE": "模板产物第 {line} 行：<{element}> 的属性“{name}”有误：“{value}”。",
  "FONT-FILE": "字体文件“{file}”不能使用：{problem}。",
  "FONT-ROLE": "没有“{role}”所用的字体，找过：{places}。",
} as const;

/** What a value should be, as a filling of the sentences above. */
export const zhCNWords = {
  "@object": "对象（{ … }）",
  "@list": "列表（[ … ]）",
  "@line": "一行文字",
  "@text": "文字",
  "@body": "文字、段落列表或带“heading”和“body”的对象",
  "@year": "四位年份（如 2024）",
  "@boolean": "true 或 false",
  "@level": "government、department 或 township",
  "@date": "日期（如 2020-02-07）",
  "@table": "该表的数据",
  "@digit": "错一位数字",
  "@missing-digit": "漏一位数字",
  "@extra-digit": "多一位数字",
  "@digits-swapped": "两位数字颠倒",
  "@swap": "相邻两格互换",
  "@misplaced": "填错行列",
  "@split": "相邻两格的数字拆分或合并有误",
  "@shift": "一行错位一格",
  "@total": "总计未随之更新",
  "@number": "数字有误",
  "@several": "不止一处有误",
  "@fontDamaged": "文件损坏或不完整",
  "@fontFormat": "不是 TrueType 或 OpenType 字体（.ttf、.otf、.ttc）",
  "@fontLicence": "字体的许可标志（fsType）不允许嵌入文件",
  "@fontUnicode": "没有 Unicode 字符表",
  "@fontManifest": "不是有效的字体清单",
} as const;
