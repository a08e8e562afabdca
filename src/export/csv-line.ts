// One record of CSV, as RFC 4180 has it.

/** The fields of a record with commas between and CRLF behind; quoted where they must be. Absent ones are empty. */
export function csvLine(fields: readonly (string | number | boolean | undefined)[]): string {
  return `${fields.map((field) => quote(field === undefined ? "" : String(field))).join(",")}\r\n`;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
