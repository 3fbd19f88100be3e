/** Documents on paper: HTML means nothing but its text, PDFs open, hold every word, stay small and are the same bytes every time. */

import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { shippedPlan } from '../../test/shipped-plan.ts';
import { shippedSchemes } from '../cli/library.ts';
import { type Block, type Document, documentWords, heading, paragraph, plainText, quiet, strong, table } from '../lib/document.ts';
import { schemeDocument } from '../plan/document/document.ts';
import { documentHtml } from './html.ts';
import { unprintable } from './pdf/page.ts';
import { documentPdf } from './pdf/pdf.ts';
import { documentText } from './text.ts';

const small = (...blocks: readonly Block[]): Document => ({ language: 'zh', title: '小文件', under: 'small', foot: '小文件', blocks });

const NASTY = `<script>alert("x")</script> & 'a' </style>`;

describe('HTML', () => {
  const document: Document = {
    ...small(heading(1, NASTY), paragraph(strong(NASTY), quiet(NASTY)), table([NASTY], [[NASTY]], NASTY), { is: 'list', items: [[NASTY]] }),
    title: NASTY,
    under: NASTY,
    foot: NASTY,
  };

  test('escapes whatever stands in a scheme', () => {
    const html = documentHtml(document);
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt; &amp; &#39;a&#39;/g)).toHaveLength(11);
  });

  test('keeps a day on one line', () => {
    expect(documentHtml(small(paragraph('自 2026-10-01 起')))).toContain('<p>自 <span class="day">2026-10-01</span> 起</p>');
  });

  test('is one page without script and without anything from elsewhere', () => {
    const html = documentHtml(schemeDocument(shippedPlan('online-consultant'), 'zh'));
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).toContain('@page { size: A4');
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(|@import|\ssrc=/);
    expect(html).toContain('<td>超过 5万元 到 10万元</td><td>2.5%</td>');
  });
});

describe('text', () => {
  test.each([60, 80, 120])('no line is wider than %d columns', async (columns) => {
    const { columnsOf } = await import('../plan/report.ts');
    for (const name of shippedSchemes()) {
      const wide = documentText(schemeDocument(shippedPlan(name), 'zh'), columns)
        .split('\n')
        .filter((line) => columnsOf(line) > columns);
      expect(wide).toEqual([]);
    }
  });
});

/** The text of each page of a PDF, without blanks. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/g, ''));
}

describe('PDF', () => {
  test.each(['livestream-clinic', 'purchasing-warehouse'])('of %s opens and holds every word of the document', async (name) => {
    const document = schemeDocument(shippedPlan(name), 'zh');
    const bytes = await documentPdf(document);
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
    expect(bytes.length).toBeLessThan(300_000);
    const pages = await pagesOf(bytes);
    for (const [k, page] of pages.entries()) expect(page).toContain(`第${k + 1}页，共${pages.length}页`);
    const all = pages.join('');
    const signs = (text: string): string => text.replaceAll(/\s/g, '');
    for (const block of document.blocks) {
      if (block.is === 'heading') expect(all).toContain(signs(plainText(block.words)));
      if (block.is === 'table') for (const row of block.rows) expect(all).toContain(signs(plainText(row[0] ?? [])).slice(0, 6));
    }
  });

  test('of one document is the same every time', async () => {
    const document = schemeDocument(shippedPlan('service-form'), 'en');
    const [first, second] = [await documentPdf(document), await documentPdf(document)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('goes on over pages: the head of a long table stands on each, a heading never stands last, long cells are parted', async () => {
    const rows = Array.from({ length: 120 }, (_, k) => [`第${k}行`, k === 60 ? '很长的一格。'.repeat(900) : '短']);
    const pages = await pagesOf(
      await documentPdf(small(heading(1, '第一节'), table(['编号列', '内容列'], rows), heading(1, '第二节'), paragraph('正文。'))),
    );
    expect(pages.length).toBeGreaterThan(4);
    const tabled = pages.filter((page) => /第\d+行|很长的一格/.test(page));
    for (const page of tabled) expect(page).toContain('编号列内容列');
    for (let k = 0; k < 120; k += 1) expect(pages.some((page) => page.includes(`第${k}行`))).toBe(true);
    expect(pages.join('').match(/很/g)).toHaveLength(900);
    const home = pages.findIndex((page) => page.includes('第二节'));
    expect(pages[home]).toContain('正文。');
  });

  test('has a glyph for every character of every shipped document, and for rare names', () => {
    const words = shippedSchemes().flatMap((name) =>
      (['zh', 'en'] as const).map((language) => documentWords(schemeDocument(shippedPlan(name), language))),
    );
    expect(unprintable(`${words.join('')}堃喆甯赟䶮㛃𬭎囍〇●○→≥≤÷×−…`)).toEqual([]);
    expect(unprintable('甲✗乙')).toEqual(['✗']);
  });
});
