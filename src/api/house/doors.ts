/** What the API has behind it: sign-in, the record of every organisation, the worker, and the libraries that the owner of the server gave. */

import type { Accounts } from '../../desk/accounts/accounts.ts';
import type { DemoDoor } from '../../desk/demo/demo.ts';
import type { Worker } from '../../desk/jobs/worker.ts';
import type { Office } from '../../desk/office/office.ts';
import type { SchemeTexts } from '../../desk/schemes/texts.ts';
import type { Messages, Problem } from '../../lib/problem.ts';
import type { TableDeclaration } from '../../methods/tables.ts';

/** A scheme to begin with: its name, what it is called, and its text. */
export type Template = { readonly scheme: string; readonly title: string; readonly note: string | null; readonly text: string };

/** The doors. */
export type Doors = {
  /** Any office of the machine; organisations are opened from it. */
  readonly machine: Office;
  readonly accounts: Accounts;
  readonly worker: Worker;
  /** The fact tables that an organisation knows. */
  readonly tables: (office: Office) => Promise<readonly TableDeclaration[]>;
  /** The texts of a scheme with all that it needs of the libraries; null with the problems where it is none. */
  readonly textsOf: (scheme: string, file: string) => { readonly texts: SchemeTexts | null; readonly problems: readonly Problem[] };
  /** Schemes to begin with. */
  readonly templates: () => readonly Template[];
  /** Who may sign in by a button; only where the server is a demo. */
  readonly demo?: DemoDoor;
  readonly messages: Messages;
  readonly now: () => Date;
  /** Says that the server is about to stop: what goes on for long ends then. */
  readonly closing: AbortSignal;
  /** Hears of what nobody expected; `id` is told to the client. */
  readonly failed: (error: unknown, id: string) => void;
};
