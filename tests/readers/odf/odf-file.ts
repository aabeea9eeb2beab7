import { officeFile, type Parts } from "../office-file.ts";

/** An OpenDocument file with what stands in its body, and its own styles. */
export function odfFile(body: string, styles = "", more: Parts = {}): Promise<Uint8Array> {
  return officeFile({ ...odfParts(body, styles), ...more });
}

export function odfParts(body: string, styles = ""): Parts {
  const namespaces = ["office", "style", "text", "table", "datastyle"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(" ");
  return {
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": "<manifest:manifest/>",
    "content.xml": `<office:document-content ${namespaces} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
  };
}

export function textBody(inner: string): string {
  return `<office:text>${inner}</office:text>`;
}

export function sheetBody(rows: string, columns = ""): string {
  return `<office:spreadsheet><table:table table:name="a">${columns}${rows}</table:table></office:spreadsheet>`;
}

/** Styles of characters, of paragraphs or of cells, each with what its text properties say. */
export function odfStyle(family: string, name: string, properties: string): string {
  return `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${properties}/></style:style>`;
}
