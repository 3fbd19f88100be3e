/** Files of evidence at a form: its rater attaches them while it may be filled. */

import { attachmentsOf, keepAttachment } from '../../attachments/keep.ts';
import { type Desk, type Office, write } from '../../office/office.ts';
import { demandFillable } from './fill.ts';

/** A file for a form. */
export type FormFile = { readonly form: number; readonly path: string; readonly name: string };

const aboutForm = (form: number): string => `form ${form}`;

/** Attaches a file to a form; gives its number. */
export const attachToForm = (office: Office, { form, path, name }: FormFile): Promise<number> =>
  write(office, async (writing) => {
    await demandFillable(office, writing.desk, form);
    return await keepAttachment(office, writing, { path, name, about: aboutForm(form) });
  });

/** The files of a form that one may see. */
export const filesOfForm = (desk: Desk, form: number) => attachmentsOf(desk, aboutForm(form));
