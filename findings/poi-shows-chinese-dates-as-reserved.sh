#!/usr/bin/env bash
# Apache POI 5.5.1, `DataFormatter` on formats that the Chinese Excel gives to dates and large figures. Format 31 is
# built in (2024年1月1日; ISO 29500 lists 27 to 36 and 50 to 58 for Chinese), so no file holds its code, and POI
# has a placeholder in its place: it is read as a format itself. openpyxl 3.1.5 and exceljs 4.4.0 do not
# know these numbers either and give 45292; python-calamine gives the date. The format of ten thousands, 0!.0,"万",
# loses its 万 and its scale, and a date in Chinese figures ([DBNum1]), known as a date, throws.
# Guessed: 2024年1月1日; 12.3万, or an error; 二〇二四年 or the like.
# Seen: "reserved-45292x1F", not a date; "123456"; IllegalArgumentException.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>5.5.1</version>
    </dependency>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-to-slf4j</artifactId>
      <version>2.24.3</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
cat >Show.java <<'JAVA'
import org.apache.poi.ss.usermodel.*;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Show {
  static Cell cell(Workbook book, int format, double value) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat((short) format);
    Cell cell = book.getSheetAt(0).createRow(format).createCell(0);
    cell.setCellStyle(style);
    cell.setCellValue(value);
    return cell;
  }

  static String shown(Cell cell) {
    try {
      return new DataFormatter().formatCellValue(cell) + " " + DateUtil.isCellDateFormatted(cell);
    } catch (IllegalArgumentException error) {
      return "IllegalArgumentException " + DateUtil.isCellDateFormatted(cell);
    }
  }

  public static void main(String[] words) throws Exception {
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet("表");
      DataFormat formats = book.createDataFormat();
      String date = shown(cell(book, 31, 45292));
      String figure = shown(cell(book, formats.getFormat("0!.0,\"万\""), 123456));
      String words1 = shown(cell(book, formats.getFormat("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\""), 45292));
      System.out.println(date + "; " + figure + "; " + words1);
      boolean isSo = date.equals("reserved-45292x1F false") && figure.equals("123456 false") && words1.equals("IllegalArgumentException true");
      System.exit(isSo ? 0 : 1);
    }
  }
}
JAVA
if java -Dfile.encoding=UTF-8 -cp "$(cat classpath)" Show.java; then echo "still so"; else echo "changed"; exit 1; fi
