import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.*;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What PDFBox reads of each PDF: its pages' text, and whether each page can be drawn. Arguments: files. */
public class ReadPdf {
  public static void main(String[] files) throws Exception {
    List<Object> all = new ArrayList<>();
    for (String file : files) {
      try (PDDocument document = Loader.loadPDF(new File(file))) {
        List<String> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          pages.add(stripper.getText(document));
          renderer.renderImageWithDPI(page - 1, 36);
        }
        all.add(Map.of("pages", pages));
      }
    }
    System.out.println(new ObjectMapper().writeValueAsString(all));
  }
}
