/** A document of the server (a scheme, an announcement) in the look of the page: its HTML becomes elements of our own, and nothing else of it. */

import { createElement, type ReactElement, type ReactNode, useMemo } from 'react';
import styles from './text.module.css';

/** What may stand in a document; an element of another kind leaves its text alone. */
const KINDS = new Set('h1 h2 h3 h4 p ul ol li table caption thead tbody tr th td strong em span header footer section'.split(' '));

/** The document. */
export function DocumentText({ html }: { readonly html: string }): ReactElement {
  const body = useMemo(() => childrenOf(new DOMParser().parseFromString(withoutStyle(html), 'text/html').querySelector('main')), [html]);
  return <article className={styles['document']}>{body}</article>;
}

/** Its own style is for paper; the policy of contents would complain of it. */
const withoutStyle = (html: string): string => html.replace(/<style>.*?<\/style>/gs, '');

function childrenOf(element: Element | null): ReactNode[] {
  return [...(element?.childNodes ?? [])].map((node, key) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof Element)) return null;
    const kind = node.localName;
    const inside = childrenOf(node);
    if (!KINDS.has(kind)) return inside;
    // The page has a first heading of its own.
    const own = /^h[1-3]$/.test(kind) ? `h${Number(kind[1]) + 1}` : kind;
    const props = { key, className: styles[node.getAttribute('class') ?? ''] };
    if (kind === 'table') return <div key={key}>{createElement(own, props, ...inside)}</div>;
    return createElement(own, { ...props, ...(kind === 'th' ? { scope: 'col' } : {}) }, ...inside);
  });
}
