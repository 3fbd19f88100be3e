/** A document that the rooms below made as data, on a page: headings, paragraphs, lists and tables; nothing is written here by hand. */

import type { ReactElement } from 'react';
import type { Block, Document, Piece, Words } from '../../src/lib/document.ts';
import styles from './paper.module.css';

/** The document; `isBare` leaves its title out, where the page has one. */
export function DocumentView({ document, isBare = false }: { readonly document: Document; readonly isBare?: boolean }): ReactElement {
  return (
    <article className={styles['document']} lang={document.language === 'zh' ? 'zh-CN' : 'en'}>
      {isBare ? null : <h2 className={styles['title']}>{document.title}</h2>}
      {isBare ? null : <p className={styles['quiet']}>{document.under}</p>}
      {document.blocks.map((block, k) => (
        <BlockView key={k} block={block} />
      ))}
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }): ReactElement {
  if (block.is === 'heading') {
    const Head = block.level === 1 ? 'h2' : 'h3';
    return (
      <Head>
        <WordsView words={block.words} />
      </Head>
    );
  }
  if (block.is === 'paragraph')
    return (
      <p className={styles[block.as]}>
        <WordsView words={block.words} />
      </p>
    );
  if (block.is === 'list')
    return (
      <ul>
        {block.items.map((item, k) => (
          <li key={k}>
            <WordsView words={item} />
          </li>
        ))}
      </ul>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a wide table by the keys.
    <section className={styles['scroll']} tabIndex={0} aria-label={block.caption ?? block.columns.map(({ head }) => head).join(' ')}>
      <table>
        {block.caption === null ? null : <caption>{block.caption}</caption>}
        {block.columns.every(({ head }) => head === '') ? null : (
          <thead>
            <tr>
              {block.columns.map(({ head, align }, k) => (
                <th key={k} scope="col" data-align={align}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {block.rows.map((row, k) => (
            <tr key={k}>
              {row.map((cell, at) => (
                <td key={at} data-align={block.columns[at]?.align}>
                  <WordsView words={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const WordsView = ({ words }: { readonly words: Words }): ReactElement => (
  <>
    {words.map((piece, k) => (
      <PieceView key={k} piece={piece} />
    ))}
  </>
);

function PieceView({ piece }: { readonly piece: Piece }): ReactElement {
  if (typeof piece === 'string') return <>{piece}</>;
  return piece.as === 'strong' ? <strong>{piece.text}</strong> : <span className={styles['quiet']}>{piece.text}</span>;
}
