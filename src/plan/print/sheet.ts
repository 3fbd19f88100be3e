/** Sheets: what is to be printed as YAML, before anything is decided about lines and quotes. */

/** A text (quoted where YAML needs it), a text that must stand in '…', a row or a record that never breaks, a list, or a map. */
export type Sheet =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'quoted'; readonly text: string }
  | { readonly is: 'row'; readonly cells: readonly Sheet[] }
  | { readonly is: 'record'; readonly entries: readonly SheetEntry[] }
  /** `open` lists and maps never stand in [ ] or { } unless they are empty. */
  | { readonly is: 'list'; readonly items: readonly Sheet[]; readonly open: boolean }
  | { readonly is: 'map'; readonly entries: readonly SheetEntry[]; readonly open: boolean };

/** One key of a map with its value. */
export type SheetEntry = { readonly key: string; readonly value: Sheet };

/** A text. */
export const textSheet = (text: string): Sheet => ({ is: 'text', text });

/** A list. */
export const listSheet = (items: readonly Sheet[], open = false): Sheet => ({ is: 'list', items, open });

/** A map of what is there: entries without a value are left out. */
export const mapSheet = (entries: readonly (readonly [key: string, value: Sheet | null])[], open = false): Sheet => ({
  is: 'map',
  entries: entries.flatMap(([key, value]) => (value === null ? [] : [{ key, value }])),
  open,
});
