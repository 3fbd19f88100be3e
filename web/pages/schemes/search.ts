/** What is looked at of schemes, as it stands in the address. */

/** The library: what is searched for. */
export type SchemesSearch = { readonly find?: string };

/** One scheme: which of its sides, which version, and which versions are compared. */
export type SchemeSearch = { readonly side?: string; readonly version?: number; readonly from?: number };

/** A draft: which tool stands open beside its text. */
export type DraftSearch = { readonly tool?: string };

const text = <Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } =>
  (value === undefined || value === '' ? {} : { [key]: String(value) }) as { readonly [K in Key]?: string };

const whole = <Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: number } =>
  (/^[1-9]\d{0,8}$/.test(String(value)) ? { [key]: Number(value) } : {}) as { readonly [K in Key]?: number };

/** Reads the search of the library. */
export const schemesSearch = ({ find }: Record<string, unknown>): SchemesSearch => text('find', find);

/** Reads the search of one scheme. */
export const schemeSearch = ({ side, version, from }: Record<string, unknown>): SchemeSearch => ({
  ...text('side', side),
  ...whole('version', version),
  ...whole('from', from),
});

/** Reads the search of a draft. */
export const draftSearch = ({ tool }: Record<string, unknown>): DraftSearch => text('tool', tool);
