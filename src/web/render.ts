// Views as a contract: a page declares its fields once; EJS is strict, so a name that is not declared throws, and so does a field that is not given.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ejs from "ejs";
import { formats } from "../export/formats.ts";
import type { Judging } from "./judging.ts";
import type { Alternate } from "./negotiate.ts";
import { urls } from "./urls.ts";
import { words } from "./words.ts";

const folder = fileURLToPath(new URL("../../views/", import.meta.url));

/** A view: the file under views/pages/ and the fields that it is given. A field of the model that is missing here does not compile. */
export interface View<Model extends object> {
  readonly name: string;
  readonly fields: { readonly [Field in keyof Model]-?: true };
}

/** What stands around every page. */
export interface Frame {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** Its address: absolute where it is known what ours begin with, as on every page but that of an error. */
  readonly canonical: string;
  /** What our addresses begin with, where that is known. */
  readonly base?: string;
  /** Whether articles are taken over the web. */
  readonly takesArticles?: boolean;
  readonly alternates: readonly Alternate[];
  /** The questions that were sent to the store for this page. */
  readonly queries: readonly { readonly title: string; readonly sparql: string }[];
  readonly script?: string;
  /** Where judgements are taken over the web: what a form for one needs. */
  readonly judging?: Judging;
}

const compiled = new Map<string, ejs.TemplateFunction>();

function compile(name: string, fields: readonly string[]): ejs.TemplateFunction {
  const file = join(folder, "pages", `${name}.ejs`);
  const known = compiled.get(name);
  if (known !== undefined) return known;
  // Not EJS's own destructuredLocals: parts that are included would inherit it, and they name what they need themselves.
  const names = `<% const { ${[...fields, "page", "urls", "words"].join(", ")} } = locals; %>`;
  const template = ejs.compile(names + readFileSync(file, "utf8"), {
    filename: file,
    strict: true,
    _with: false,
    cache: true,
  });
  compiled.set(name, template);
  return template;
}

/** A page as HTML. Throws where the model has not exactly the fields that the view declares, or the view uses a name that is not declared. */
export function renderView<Model extends object>(view: View<Model>, model: Model, frame: Frame): string {
  const declared = Object.keys(view.fields);
  const missing = declared.filter((field) => !(field in model));
  const undeclared = Object.keys(model).filter((field) => !(field in view.fields));
  if (missing.length + undeclared.length > 0)
    throw new Error(
      `View ${view.name}: missing ${missing.join(", ") || "nothing"}; undeclared ${undeclared.join(", ") || "nothing"}`,
    );
  return compile(view.name, declared)({ ...model, page: frame, urls, words, downloads: formats });
}
