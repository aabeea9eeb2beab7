import { type HostileCase, report } from "./hostile-case.ts";

export function requests(): HostileCase[] {
  const queries = [
    ...[
      "colour=red",
      "format=doc",
      "format=",
      "format=pdf&format=docx",
      "force=maybe",
      "blanks=x",
      "totals=x",
    ],
    ...[
      "lang=fr",
      "__proto__=1",
      "constructor=1",
      "%00=1",
      "a%ZZ=1",
      "format=%F0%9F%98%80",
      "attach=2",
      "%E5%B9%B4=1",
    ],
  ];
  const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    XML: { "content-type": "application/xml" },
    "a type that is none": { "content-type": "/" },
    "a form without its boundary": { "content-type": "multipart/form-data" },
    "a form that is none": { "content-type": "multipart/form-data; boundary=x" },
    compressed: { "content-encoding": "gzip" },
    "pictures only": { accept: "image/png" },
    "nothing acceptable": { accept: "*/*;q=0" },
  };
  return [
    ...queries.map((query) => ({
      name: `?${query}`,
      body: report,
      query,
      fate: "reject" as const,
    })),
    ...Object.entries(headers).map(([name, given]) => ({
      ...{ name, body: report, headers: given },
      fate:
        name.endsWith("acceptable") || name.startsWith("pictures")
          ? ("either" as const)
          : ("reject" as const),
    })),
  ];
}
