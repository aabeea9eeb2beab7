import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileInputStream;
import java.math.BigInteger;
import java.util.*;
import org.apache.poi.xwpf.usermodel.*;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.*;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.*;

/** What Apache POI or docx4j reads of each DOCX: headings, texts, tables. Arguments: the library, files. */
public class ReadDocx {
  record Piece(int colSpan, String merge, String text) {}

  public static void main(String[] words) throws Exception {
    List<Object> all = new ArrayList<>();
    for (String file : Arrays.copyOfRange(words, 1, words.length)) {
      all.add(words[0].equals("poi") ? readWithPoi(file) : readWithDocx4j(file));
    }
    System.out.println(new ObjectMapper().writeValueAsString(all));
  }

  static Map<String, Object> readWithPoi(String file) throws Exception {
    List<Object> headings = new ArrayList<>();
    List<Object> tables = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    try (XWPFDocument document = new XWPFDocument(new FileInputStream(file))) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          text.append(paragraph.getText());
          Integer level = levelOf(document, paragraph.getStyle());
          if (level != null) headings.add(List.of(level, paragraph.getText()));
        } else if (element instanceof XWPFTable table) {
          List<List<Piece>> rows = new ArrayList<>();
          for (XWPFTableRow row : table.getRows()) {
            List<Piece> pieces = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) pieces.add(pieceOf(cell));
            rows.add(pieces);
          }
          tables.add(spread(rows, text));
        }
      }
    }
    return Map.of("headings", headings, "tables", tables, "text", text.toString());
  }

  static Piece pieceOf(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    int columns = properties != null && properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
    String merge = "none";
    if (properties != null && properties.isSetVMerge()) {
      merge = STMerge.RESTART.equals(properties.getVMerge().getVal()) ? "restart" : "continue";
    }
    return new Piece(columns, merge, cell.getText());
  }

  /** The level of an outline that a style gives, from 1 on; POI has no question of its own for it. */
  static Integer levelOf(XWPFDocument document, String id) {
    XWPFStyle style = id == null ? null : document.getStyles().getStyle(id);
    if (style == null) return null;
    CTPPrGeneral properties = style.getCTStyle().getPPr();
    if (properties != null && properties.isSetOutlineLvl()) return properties.getOutlineLvl().getVal().intValue() + 1;
    return levelOf(document, style.getBasisStyleID());
  }

  static Map<String, Object> readWithDocx4j(String file) throws Exception {
    List<Object> headings = new ArrayList<>();
    List<Object> tables = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    WordprocessingMLPackage document = WordprocessingMLPackage.load(new java.io.File(file));
    var resolver = document.getMainDocumentPart().getPropertyResolver();
    for (Object part : document.getMainDocumentPart().getContent()) {
      Object element = XmlUtils.unwrap(part);
      if (element instanceof P paragraph) {
        String words = textOf(paragraph);
        text.append(words);
        PPr properties = resolver.getEffectivePPr(paragraph.getPPr());
        boolean hasLevel = properties != null && properties.getOutlineLvl() != null;
        if (hasLevel && properties.getOutlineLvl().getVal().intValue() < 9) {
          headings.add(List.of(properties.getOutlineLvl().getVal().intValue() + 1, words));
        }
      } else if (element instanceof Tbl table) {
        List<List<Piece>> rows = new ArrayList<>();
        for (Object row : table.getContent()) {
          if (!(XmlUtils.unwrap(row) instanceof Tr line)) continue;
          List<Piece> pieces = new ArrayList<>();
          for (Object cell : line.getContent()) {
            if (XmlUtils.unwrap(cell) instanceof Tc one) pieces.add(pieceOf(one));
          }
          rows.add(pieces);
        }
        tables.add(spread(rows, text));
      }
    }
    return Map.of("headings", headings, "tables", tables, "text", text.toString());
  }

  static Piece pieceOf(Tc cell) {
    TcPr properties = cell.getTcPr();
    BigInteger span = properties == null || properties.getGridSpan() == null ? BigInteger.ONE : properties.getGridSpan().getVal();
    String merge = "none";
    if (properties != null && properties.getVMerge() != null) {
      merge = "restart".equals(properties.getVMerge().getVal()) ? "restart" : "continue";
    }
    return new Piece(span.intValue(), merge, textOf(cell));
  }

  /** Only `w:t`: docx4j has the same class for the instructions of fields. */
  static String textOf(Object part) {
    StringBuilder text = new StringBuilder();
    new TraversalUtil(part, new TraversalUtil.CallbackImpl() {
      @Override
      public List<Object> apply(Object one) {
        return null;
      }

      @Override
      public void walkJAXBElements(Object parent) {
        List<Object> children = getChildren(parent);
        if (children == null) return;
        for (Object child : children) {
          boolean isOther = child instanceof jakarta.xml.bind.JAXBElement<?> element && !element.getName().getLocalPart().equals("t");
          Object plain = XmlUtils.unwrap(child);
          if (plain instanceof Text words && !isOther) text.append(words.getValue());
          else walkJAXBElements(plain);
        }
      }
    });
    return text.toString();
  }

  /** Cells with the rows that they cover: row, column, rowSpan, colSpan, text. */
  static List<Object> spread(List<List<Piece>> rows, StringBuilder text) {
    List<Object> cells = new ArrayList<>();
    Map<Integer, Object[]> open = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Piece piece : rows.get(row)) {
        if (piece.merge().equals("continue")) {
          Object[] above = open.get(column);
          above[2] = (int) above[2] + 1;
        } else {
          Object[] cell = {row, column, 1, piece.colSpan(), piece.text()};
          open.put(column, cell);
          cells.add(cell);
        }
        text.append(piece.text());
        column += piece.colSpan();
      }
    }
    return cells;
  }
}
