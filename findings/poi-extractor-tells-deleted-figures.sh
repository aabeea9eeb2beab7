#!/usr/bin/env bash
# Apache POI 5.5.1 on a Word file with tracked changes: `XWPFParagraph.getText()` tells the text as it stands
# when the changes are accepted, `XWPFWordExtractor`, whose work is the text of the whole file, tells what was
# deleted and what was inserted in one. A moved text (`w:moveFrom`, `w:moveTo`) both tell at both places.
# Guessed: the extractor gives the paragraphs' texts, and a text that was moved stands where it is now.
# Seen: 共3件 that became 共5件 is 共5件 by the paragraph and 共35件 by the extractor, a figure that no version
# of the file ever had; 见附件 moved from the second paragraph to the third is in both.
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
cat >Extract.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

public class Extract {
  static final String WHO = " w:author='审' w:date='2024-01-01T00:00:00Z'";

  static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  static String wrapped(String name, int id, String content) {
    return "<w:" + name + " w:id='" + id + "'" + WHO + ">" + content + "</w:" + name + ">";
  }

  static String range(String name, int id, String content) {
    return "<w:" + name + "RangeStart w:id='" + id + "' w:name='move1'" + WHO + "/>"
        + wrapped(name, id + 1, content) + "<w:" + name + "RangeEnd w:id='" + id + "'/>";
  }

  public static void main(String[] words) throws Exception {
    String changed = run("共") + wrapped("del", 1, "<w:r><w:delText>3</w:delText></w:r>")
        + wrapped("ins", 2, run("5")) + run("件");
    String[] paragraphs = {changed, run("甲") + range("moveFrom", 3, run("见附件")), run("乙") + range("moveTo", 5, run("见附件"))};
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XWPFDocument made = new XWPFDocument()) {
      for (String one : paragraphs) {
        made.createParagraph().getCTP().set(CTP.Factory.parse(
            "<xml-fragment xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + one + "</xml-fragment>"));
      }
      made.write(file);
    }
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
      List<String> told = read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      List<String> extracted = new XWPFWordExtractor(read).getText().lines().toList();
      System.out.println("paragraphs " + told + " extractor " + extracted);
      boolean isSo = told.equals(List.of("共5件", "甲见附件", "乙见附件")) && extracted.equals(List.of("共35件", "甲见附件", "乙见附件"));
      System.exit(isSo ? 0 : 1);
    }
  }
}
JAVA
if java -Dfile.encoding=UTF-8 -cp "$(cat classpath)" Extract.java; then echo "still so"; else echo "changed"; exit 1; fi
