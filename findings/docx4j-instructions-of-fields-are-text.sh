#!/usr/bin/env bash
# docx4j 11.5.13: `w:t` and `w:instrText` are both objects of the class `Text`. Who gathers the text of a
# paragraph by that class, as `ClassFinder` does, reads the instruction of each field as well.
# Guessed: text that a reader sees and the instruction of a field are two classes, as in the schema's names.
# Seen: a caption 表1 whose number is a field `SEQ` is gathered as "表 SEQ 表 1".
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
      <groupId>org.docx4j</groupId>
      <artifactId>docx4j-JAXB-ReferenceImpl</artifactId>
      <version>11.5.13</version>
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
cat >Gather.java <<'JAVA'
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.finders.ClassFinder;
import org.docx4j.wml.P;
import org.docx4j.wml.Text;

public class Gather {
  public static void main(String[] words) throws Exception {
    String w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    P paragraph = (P) XmlUtils.unmarshalString("<w:p xmlns:w='" + w + "'><w:r><w:t>表</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText xml:space='preserve'> SEQ 表 </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>");
    ClassFinder finder = new ClassFinder(Text.class);
    new TraversalUtil(paragraph.getContent(), finder);
    StringBuilder text = new StringBuilder();
    for (Object one : finder.results) text.append(((Text) one).getValue());
    System.out.println(text);
    System.exit(text.toString().equals("表 SEQ 表 1") ? 0 : 1);
  }
}
JAVA
if java -Dfile.encoding=UTF-8 -cp "$(cat classpath)" Gather.java; then echo "still so"; else echo "changed"; exit 1; fi
