import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.*;
import java.util.*;
import org.ofdrw.converter.ImageMaker;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** What ofdrw reads of each OFD: its pages' text, attachments, and a picture of each page. Arguments: files. */
public class ReadOfd {
  public static void main(String[] files) throws Exception {
    List<Object> all = new ArrayList<>();
    for (String file : files) {
      try (OFDReader reader = new OFDReader(Path.of(file))) {
        List<String> pages = new ArrayList<>();
        List<Boolean> drawn = new ArrayList<>();
        ContentExtractor extractor = new ContentExtractor(reader);
        ImageMaker painter = new ImageMaker(reader, 5);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
          pages.add(String.join("", extractor.getPageContent(page)));
          drawn.add(hasInk(painter.makePage(page - 1)));
        }
        var attachments = reader.getAttachmentList().stream().map(one -> one.getAttachmentName()).toList();
        all.add(Map.of("pages", pages, "drawn", drawn, "attachments", attachments));
      }
    }
    System.out.println(new ObjectMapper().writeValueAsString(all));
  }

  static boolean hasInk(java.awt.image.BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xff) < 128) return true;
      }
    }
    return false;
  }
}
