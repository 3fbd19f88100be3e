/** The editor of a text: CodeMirror with our colours, problems in the margin, words and names of the language; loaded when a draft is opened. */

import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { BASE_UNITS } from '../../../../src/lib/unit.ts';
import { WORD_LISTS } from '../../../../src/plan/word-lists.ts';
import type { Known, Remark } from '../model/checked.ts';
import type { TextChange } from '../model/form/cell.ts';

/** What the editor is opened with. */
export type CodeOptions = {
  readonly element: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly isFixed: boolean;
  readonly nonce: string | undefined;
  readonly changed: (text: string) => void;
  /** The names that may be written, as they are known now. */
  readonly known: () => readonly Known[];
};

/** An open editor. */
export type Code = {
  readonly show: (remarks: readonly Remark[], language: 'zh' | 'en') => void;
  readonly goTo: (offset: number) => void;
  readonly apply: (change: TextChange) => void;
  readonly close: () => void;
};

/** Opens it. */
export function openCode({ element, text, label, isFixed, nonce, changed, known }: CodeOptions): Code {
  const view = new EditorView({
    parent: element,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        yaml(),
        syntaxHighlighting(COLOURS),
        THEME,
        EditorView.lineWrapping,
        autocompletion({ override: [(context) => completions(context, known())], icons: false }),
        EditorState.readOnly.of(isFixed),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) changed(state.doc.toString());
        }),
        ...(nonce === undefined ? [] : [EditorView.cspNonce.of(nonce)]),
      ],
    }),
  });
  // Whoever has no mouse scrolls a long text by the keys, also where nothing may be written.
  view.scrollDOM.tabIndex = 0;
  return {
    show: (remarks, language) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(remarks, view.state.doc.length, language))),
    goTo: (offset) => {
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    apply: (change) => view.dispatch({ changes: change, scrollIntoView: true }),
    close: () => view.destroy(),
  };
}

function diagnosticsOf(remarks: readonly Remark[], length: number, language: 'zh' | 'en'): readonly Diagnostic[] {
  return remarks.flatMap((remark) => {
    if (remark.at === null) return [];
    const { what, mend } = remark[language];
    const from = Math.min(remark.at.start, length);
    return [{ from, to: Math.min(Math.max(remark.at.end, from), length), severity: remark.severity, message: `${what}\n${mend}` }];
  });
}

const KEYWORDS = Object.entries(WORD_LISTS).flatMap(([kind, list]) =>
  Object.entries(list as Readonly<Record<string, string>>).map(([label, detail]) => ({ label, detail, type: kind })),
);
const UNITS = Object.entries(BASE_UNITS).map(([label, detail]) => ({ label, detail, type: 'unit' }));

/** After a figure its unit; else the words of the language, and the names of the scheme and of the tables, each with its unit. */
function completions(context: CompletionContext, known: readonly Known[]): CompletionResult | null {
  const figure = context.matchBefore(/\d[\d.,]*\p{L}*/u);
  if (figure !== null) {
    const digits = /^[\d.,]*/.exec(figure.text)?.[0].length ?? 0;
    return { from: figure.from + digits, options: UNITS, validFor: /^\p{L}*$/u };
  }
  const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_.]*/u);
  if (word === null && !context.explicit) return null;
  const names = known.map(({ name, title, unit }) => ({
    ...{ label: name, type: 'variable', boost: 2 },
    detail: [title ?? '', unit].filter((part) => part !== '').join(' · '),
  }));
  return { from: word?.from ?? context.pos, options: [...names, ...KEYWORDS], validFor: /^[\p{L}\p{N}_.]*$/u };
}

const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--hj-jade-ink)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--hj-quiet)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--hj-amber)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--hj-quiet)' },
]);

const THEME = EditorView.theme({
  '&': { height: '100%', fontSize: '13.5px', color: 'var(--hj-ink)', backgroundColor: 'var(--hj-surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: '"JetBrains Mono", "Sarasa Mono SC", ui-monospace, var(--hj-font)', lineHeight: '1.75' },
  '.cm-content': { caretColor: 'var(--hj-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--hj-ink)' },
  '.cm-gutters': { backgroundColor: 'var(--hj-sunken)', color: 'var(--hj-quiet)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--hj-jade-mist) 55%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--hj-jade) 30%, transparent) !important',
  },
  '.cm-tooltip': { backgroundColor: 'var(--hj-surface)', borderColor: 'var(--hj-line)', color: 'var(--hj-ink)', borderRadius: '8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--hj-font)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--hj-jade)', color: 'var(--hj-on-jade)' },
  '.cm-completionDetail': { color: 'var(--hj-quiet)', fontStyle: 'normal' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', maxWidth: '420px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--hj-cinnabar)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--hj-amber)' },
  '.cm-panels': { backgroundColor: 'var(--hj-sunken)', color: 'var(--hj-ink)' },
});
