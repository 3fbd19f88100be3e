/** The types of the package linebreak, which brings none. */

declare module 'linebreak' {
  /** Walks along the places where a text may be broken; `required` where it must be. */
  const LineBreaker: new (text: string) => { readonly nextBreak: () => { readonly position: number; readonly required: boolean } | null };

  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export { LineBreaker as default };
}
