import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.*;
import org.apache.poi.ss.usermodel.*;

/** What Apache POI reads of each XLSX: cells that hold something, and merged areas. Arguments: files. */
public class ReadXlsx {
  public static void main(String[] files) throws Exception {
    List<Object> all = new ArrayList<>();
    for (String file : files) {
      try (Workbook workbook = WorkbookFactory.create(new File(file), null, true)) {
        List<Object> sheets = new ArrayList<>();
        for (Sheet sheet : workbook) {
          Map<String, Object> cells = new LinkedHashMap<>();
          for (Row row : sheet) {
            for (Cell cell : row) {
              Object value = valueOf(cell);
              if (value != null) cells.put(cell.getAddress().formatAsString(), value);
            }
          }
          var merged = sheet.getMergedRegions().stream().map(one -> one.formatAsString()).sorted().toList();
          sheets.add(Map.of("name", sheet.getSheetName(), "cells", cells, "merged", merged));
        }
        all.add(sheets);
      }
    }
    System.out.println(new ObjectMapper().writeValueAsString(all));
  }

  static Object valueOf(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue().isEmpty() ? null : cell.getStringCellValue();
      case FORMULA -> "=" + cell.getCellFormula();
      case BOOLEAN -> cell.getBooleanCellValue();
      default -> null;
    };
  }
}
