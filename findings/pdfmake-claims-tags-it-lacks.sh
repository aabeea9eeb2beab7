#!/usr/bin/env bash
# pdfmake 0.3.11 with `tagged: true` and `subset: "PDF/A-2a"`: the file says that it is tagged (`/MarkInfo`),
# has a tree of structure and claims conformance A in its metadata. The tree is empty, and no content is
# marked: not a heading nor a table of it. veraPDF 1.28.2 (`greenfield-apps`) finds nothing amiss, since
# the clauses that it can prove ask for the root of the tree alone.
# Guessed: a table written with `tagged: true` has its rows and cells in the tree; or a file without any
# does not pass as PDF/A-2a.
# Seen: marked as tagged, claimed as 2A, a tree without children, no `BDC` in the content, and PASS by veraPDF.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pdfmake@0.3.11 pdfjs-dist@6.5.438 @expo-google-fonts/tinos@0.4.2
cat >make.mjs <<'NODE'
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const pdfmake = createRequire(import.meta.url)("pdfmake");
const normal = "node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf";
pdfmake.setFonts({ Tinos: { normal } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
const table = { headerRows: 1, body: [["Item", "Number"], ["Applications", "95"]] };
const file = await pdfmake
  .createPdf({
    version: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    language: "en",
    compress: false,
    info: { title: "Report" },
    defaultStyle: { font: "Tinos" },
    content: ["Report", { table }],
  })
  .getBuffer();
writeFileSync("made.pdf", file);

const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
const Marked = (await pdf.getMarkInfo()).get("Marked");
const tree = await (await pdf.getPage(1)).getStructTree();
const { metadata } = await pdf.getMetadata();
const claim = metadata.get("pdfaid:part") + metadata.get("pdfaid:conformance");
const text = file.toString("latin1");
const marked = text.split(" BDC").length - 1;
const root = /<<\s*\/Type \/StructTreeRoot[^]*?>>\s*endobj/.exec(text)?.[0] ?? "";
console.log(JSON.stringify({ Marked, claim, tree, marked, children: root.includes("/K ") }));
const isSo = Marked && claim === "2A" && tree.children.length === 0 && marked === 0 && root !== "" && !root.includes("/K ");
process.exit(isSo ? 0 : 1);
NODE
node make.mjs || { echo "changed"; exit 1; }
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId>
      <artifactId>greenfield-apps</artifactId>
      <version>1.28.2</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath >/dev/null
said=$(java -cp "$(cat classpath)" org.verapdf.apps.GreenfieldCliWrapper --format text -f 2a made.pdf 2>/dev/null || true)
echo "${said/$folder\//}"
case $said in PASS*made.pdf*2a*) echo "still so" ;; *) echo "changed" && exit 1 ;; esac
