// The query page's script: an editor in the place of the text area, which stays the field that is sent. Ctrl-Enter runs the query.
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { sparql } from "codemirror-lang-sparql";
import { completeSparql, type QueryNames } from "./sparql-completion.ts";
import { sparqlLook } from "./sparql-look.ts";

const field = document.querySelector<HTMLTextAreaElement>(".query-form textarea");
if (field?.form) openEditor(field, field.form);

function openEditor(field: HTMLTextAreaElement, form: HTMLFormElement): void {
  const place = document.createElement("div");
  place.className = "query-editor";
  const root = place.attachShadow({ mode: "open" });
  field.before(place);
  const names = namesOf(field.dataset.names);
  const run = () => {
    form.requestSubmit();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [async (context) => completeSparql(context, await names())] }),
        sparql(),
        sparqlLook,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": labelOf(field), "data-editor": "sparql" }),
        // Tab leaves the editor, as in every field of a page; within a list of completions it takes the first.
        keymap.of([
          { key: "Mod-Enter", run },
          { key: "Tab", run: acceptCompletion },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  field.hidden = true;
  markError(view);
}

function labelOf(field: HTMLTextAreaElement): string {
  return field.labels?.[0]?.textContent?.trim() ?? "SPARQL query";
}

/** Fetches the names once, at the first completion; without them keywords and variables still complete. */
function namesOf(address: string | undefined): () => Promise<QueryNames | undefined> {
  let fetched: Promise<QueryNames | undefined> | undefined;
  return () => {
    fetched ??=
      address === undefined
        ? Promise.resolve(undefined)
        : fetch(address)
            .then(async (response) => (response.ok ? ((await response.json()) as QueryNames) : undefined))
            .catch(() => undefined);
    return fetched;
  };
}

/** Underlines the place that the server's answer names, and puts the cursor there. */
function markError(view: EditorView): void {
  const place = document.querySelector<HTMLElement>(".query-error [data-line]");
  if (place === null) return;
  const { doc } = view.state;
  const line = doc.line(Math.min(Math.max(Number(place.dataset.line), 1), doc.lines));
  const from = Math.min(line.from + Math.max(Number(place.dataset.column) - 1, 0), line.to);
  const to = Math.min(Math.max(from + 1, line.from + line.text.trimEnd().length), doc.length);
  const message = document.querySelector(".query-error p")?.textContent ?? "The query could not be understood.";
  view.dispatch(setDiagnostics(view.state, [{ from, to, severity: "error", message }]), {
    selection: { anchor: from },
  });
  view.focus();
}
