/** A document as one self-contained HTML page that prints well on A4: no script, no font, nothing from elsewhere. */

import type { Block, Document, Piece, Table, Words } from '../lib/document.ts';

/** The page. */
export function documentHtml(document: Document): string {
  const { language, title, under, foot, blocks } = document;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Hengji">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><h1>${escaped(title)}</h1><p class="under">${escaped(under)}</p></header>
${blocks.map(blockHtml).join('\n')}
<footer>${escaped(foot)}</footer>
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text that means nothing to a browser but itself. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A text whose days stay on one line. */
const worded = (text: string): string => escaped(text).replace(/\d{4}-\d{2}-\d{2}/g, (day) => `<span class="day">${day}</span>`);

const pieceHtml = (piece: Piece): string => {
  if (typeof piece === 'string') return worded(piece);
  return piece.as === 'strong' ? `<strong>${worded(piece.text)}</strong>` : `<span class="quiet">${worded(piece.text)}</span>`;
};

const wordsHtml = (words: Words): string => words.map(pieceHtml).join('');

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `<h${block.level + 1}>${wordsHtml(block.words)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${block.as === 'plain' ? '' : ` class="${block.as}"`}>${wordsHtml(block.words)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${wordsHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ caption, columns, rows }: Table): string {
  const side = (k: number): string => (columns[k]?.align === 'right' ? ' class="right"' : '');
  const row = (cells: readonly Words[]): string => `<tr>${cells.map((cell, k) => `<td${side(k)}>${wordsHtml(cell)}</td>`).join('')}</tr>`;
  const heads = columns.map(({ head }, k) => `<th scope="col"${side(k)}>${escaped(head)}</th>`).join('');
  const headed = columns.some(({ head }) => head !== '');
  return [
    '<div class="wide"><table>',
    caption === null ? '' : `<caption>${escaped(caption)}</caption>`,
    headed ? `<thead><tr>${heads}</tr></thead>` : '',
    `<tbody>${rows.map(row).join('\n')}</tbody>`,
    '</table></div>',
  ].join('');
}

const STYLE = `
:root { --ink: #1f2328; --quiet: #5d6673; --accent: #1b4f8a; --line: #d5dbe3; --shade: #f3f6fa; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0; }
.under { color: var(--quiet); margin: .3rem 0 1.2rem; }
h2 { font-size: 1.2rem; color: var(--accent); border-bottom: 2px solid var(--accent); padding-bottom: .2rem; margin: 2.4rem 0 .8rem; }
h3 { font-size: 1.02rem; margin: 1.6rem 0 .4rem; }
p { margin: .4rem 0; }
.quiet { color: var(--quiet); font-weight: normal; }
h3 .quiet { font-size: .85rem; }
.rule { background: var(--shade); border-left: 3px solid var(--accent); padding: .5rem .8rem; margin: .5rem 0; }
.notice { background: #fff6e0; border-left: 3px solid #c77d00; padding: .5rem .8rem; margin: .6rem 0; }
ul { margin: .4rem 0; padding-left: 1.3rem; }
li { margin: .1rem 0; }
.wide { overflow-x: auto; margin: .6rem 0; padding-right: 1px; }
table { border-collapse: collapse; font-size: .93rem; line-height: 1.55; }
caption { text-align: left; color: var(--quiet); padding-bottom: .2rem; }
th, td { border: 1px solid var(--line); padding: .3rem .65rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }th { background: var(--shade); font-weight: 600; }
.right { text-align: right; }
.day { white-space: nowrap; }
footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .85rem; }
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, caption { break-after: avoid; }
  tr, li, .rule, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  table { max-width: 100%; }
}
`;
