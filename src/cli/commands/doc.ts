/** `hengji doc`: prints a scheme as a document from which pay can be computed by hand: on the terminal, as HTML, as PDF. */

import { rename, rm, writeFile } from 'node:fs/promises';
import { type Document, documentWords } from '../../lib/document.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { compile } from '../../plan/compile/compile.ts';
import { schemeDocument } from '../../plan/document/document.ts';
import { usualPeriod } from '../../plan/usual.ts';
import type { Command } from '../command.ts';
import { type Loaded, loadScheme, tableLibrary, userPath } from '../library.ts';
import { say, sayProblems, usage } from '../say.ts';

/** doc <scheme> [--html FILE] [--pdf FILE]; exit 1 where the scheme has errors or a file cannot be written. */
export const docCommand: Command = async ([name, more], options, language) => {
  if (name === undefined || more !== undefined) return usage('doc', language);
  const loaded = loadScheme(name);
  const { document, problems } = documentOf(loaded, language);
  const texts = new Map([[loaded.file, loaded.text]]);
  if (document === null) sayProblems(problems, texts, language);
  if (document === null) return 1;
  const { html, pdf } = options;
  if (html === undefined && pdf === undefined) {
    const { documentText } = await import('../../paper/text.ts');
    process.stdout.write(documentText(document, terminalColumns()));
    return 0;
  }
  const written = [await writeHtml(document, html), await writePdf(document, pdf)].filter((each) => each !== null);
  const failures = written.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  const warnings = written.flatMap(({ warning }) => (warning === undefined ? [] : [warning]));
  sayProblems([...failures, ...warnings], texts, language);
  for (const { path, problem } of written) if (problem === null) say(`${path}${language === 'zh' ? '：已写好' : ': written'}`);
  return failures.length === 0 ? 0 : 1;
};

/** The document of a loaded scheme, or null with the errors that stand against it. Warnings are the matter of `check`. */
function documentOf(loaded: Loaded, language: Language): { readonly document: Document | null; readonly problems: readonly Problem[] } {
  if (loaded.source === null) return { document: null, problems: loaded.problems };
  const { plan, problems } = compile(loaded.source, usualPeriod(loaded.source.scheme), tableLibrary().tables);
  return { document: plan === null ? null : schemeDocument(plan, language), problems: [...loaded.problems, ...problems] };
}

/** A terminal's own width within reason; a pipe always gets the same. */
const terminalColumns = (): number => Math.min(120, Math.max(60, process.stdout.columns ?? 100));

type Written = { readonly path: string; readonly problem: Problem | null; readonly warning?: Problem };

async function writeHtml(document: Document, path: string | undefined): Promise<Written | null> {
  if (path === undefined) return null;
  const { documentHtml } = await import('../../paper/html.ts');
  return await writeWhole(path, documentHtml(document));
}

async function writePdf(document: Document, path: string | undefined): Promise<Written | null> {
  if (path === undefined) return null;
  const { documentPdf } = await import('../../paper/pdf/pdf.ts');
  const { unprintable } = await import('../../paper/pdf/page.ts');
  const signs = unprintable(documentWords(document));
  const warning: Problem = { code: 'DOCUMENT_SIGNS', severity: 'warning', place: null, values: { path, signs: signs.join(' ') } };
  const written = await writeWhole(path, await documentPdf(document));
  return signs.length === 0 ? written : { ...written, warning };
}

/** Writes a file beside its place and then moves it there, so that a failed write leaves nothing half done. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<Written> {
  const draft = `${userPath(path)}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, userPath(path));
    return { path, problem: null };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return { path, problem: { code: 'DOCUMENT_WRITE', severity: 'error', place: null, values: { path, why: String(error.code) } } };
  } finally {
    await rm(draft, { force: true });
  }
}
