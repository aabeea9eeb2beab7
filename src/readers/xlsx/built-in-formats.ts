const date = "yyyy/m/d";
const fullDate = 'yyyy"年"m"月"d"日"';
const yearAndMonth = 'yyyy"年"m"月"';
const monthAndDay = 'm"月"d"日"';
const minutes = 'h"时"mm"分"';
const seconds = 'h"时"mm"分"ss"秒"';

/**
 * Formats that a workbook names by a number alone, as a Chinese program shows them.
 * @see ECMA-376 Part 1, 18.8.30: all languages, and zh-cn
 */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, date],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, `${date} h:mm`],
  [27, yearAndMonth],
  [28, monthAndDay],
  [29, monthAndDay],
  [30, "m-d-yy"],
  [31, fullDate],
  [32, minutes],
  [33, seconds],
  [34, `AM/PM${minutes}`],
  [35, `AM/PM${seconds}`],
  [36, yearAndMonth],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;-#,##0.00"],
  [41, '#,##0;-#,##0;"-";@'],
  [42, '"¥"#,##0;-"¥"#,##0;"¥""-";@'],
  [43, '#,##0.00;-#,##0.00;"-";@'],
  [44, '"¥"#,##0.00;-"¥"#,##0.00;"¥""-";@'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [50, yearAndMonth],
  [51, monthAndDay],
  [52, yearAndMonth],
  [53, monthAndDay],
  [54, monthAndDay],
  [55, `AM/PM${minutes}`],
  [56, `AM/PM${seconds}`],
  [57, yearAndMonth],
  [58, monthAndDay],
]);
