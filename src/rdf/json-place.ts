// Where a text stops being JSON (RFC 8259). The engine's own message names a position for some faults and some texts only.

const blanks = /[ \t\r\n]*/y;
/** One way only to read each character: a text that is never closed is given up after one pass. */
const texts = /"[^"\\\p{Cc}]*(?:(?:[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))[^"\\\p{Cc}]*)*"/uy;
const others = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** What may stand next: a value, the first element or name (or the end of the list or object), a name, a colon, or what follows a value. */
type Next = "value" | "element" | "member" | "name" | "colon" | "more";

/** The offset of the first character that cannot stand where it stands; the length of the text where it ends too early, or has no fault. */
export function faultInJson(text: string): number {
  const closers: string[] = [];
  let next: Next = "value";
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at = found === null ? at : pattern.lastIndex;
    return found !== null;
  };
  const take = (sign: string): boolean => {
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  for (;;) {
    skip(blanks);
    if (at >= text.length) return text.length;
    if (next === "element" || next === "member" || next === "more") {
      const closer = closers.at(-1);
      if (closer !== undefined && take(closer)) {
        closers.pop();
        next = "more";
        continue;
      }
    }
    if (next === "more") {
      if (closers.length === 0 || !take(",")) return at;
      next = closers.at(-1) === "}" ? "name" : "value";
    } else if (next === "colon") {
      if (!take(":")) return at;
      next = "value";
    } else if (next === "name" || next === "member") {
      if (!skip(texts)) return at;
      next = "colon";
    } else if (take("{")) {
      closers.push("}");
      next = "member";
    } else if (take("[")) {
      closers.push("]");
      next = "element";
    } else if (skip(texts) || skip(others)) next = "more";
    else return at;
  }
}
