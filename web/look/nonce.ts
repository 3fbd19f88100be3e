/** The server's word that styles of this page are its own. */

/** The word; none where the sources are served as they are. */
export const nonce: string | undefined = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/**
 * Gives the word to every element of style that a script makes: some parts of Ant Design make theirs without it (the lock of scrolling
 * behind a dialogue). What is written into the page as text still gets none, so the policy holds where it matters.
 */
export function ownStyles(): void {
  if (nonce === undefined) return;
  const make = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
