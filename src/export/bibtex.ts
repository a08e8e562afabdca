// BibTeX: citations for LaTeX. Signs that TeX reads as commands are escaped; everything else stays UTF-8.
import { type Citation, citations } from "./citations.ts";
import type { Format } from "./format.ts";

export const bibtex: Format = {
  name: "bib",
  title: "BibTeX",
  purpose: "citing documents or a claim: LaTeX, JabRef",
  mediaType: "application/x-bibtex",
  async *write(selection) {
    yield "% Citations made by Hearsay\n\n";
    for await (const citation of citations(selection)) yield entry(citation);
  },
};

function entry({ id, title, publisher, byline, published, retrieved, url, note }: Citation): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(published ?? "") ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", title === undefined ? undefined : `{${escapeTex(title)}}`],
    ["author", byline === undefined ? undefined : `{${escapeTex(byline)}}`],
    ["journal", publisher === undefined ? undefined : escapeTex(publisher)],
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["date", published?.slice(0, 10)],
    ["url", escapeTex(url)],
    ["urldate", retrieved?.slice(0, 10)],
    ["note", note === undefined ? undefined : escapeTex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@article{${id},\n${lines.join(",\n")}\n}\n\n`;
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // BibTeX counts braces, escaped or not.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
};

/** Text for TeX. Line ends become blanks. */
function escapeTex(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\~^{}&%$#_]/g, (sign) => escapes[sign] ?? `\\${sign}`);
}
