/** Writing the payroll of a run as sealed files, which are then handed out by their numbers. */

import { EXPORT_FORMATS, type ExportFormat, exportPayroll } from '../../payroll/exported.ts';
import { refused } from '../../refused.ts';
import { type JobKind, numberIn } from '../job.ts';
import { fieldsOf } from './input.ts';

/** Writes the payroll of a run. Input: `run`, `format` (xlsx, csv, json, pdf), `language`; answer: `run`. */
export const EXPORT: JobKind = {
  name: 'export',
  weight: 'heavy',
  ends: { exported: (said) => ({ run: numberIn(said) }) },
  run: async (office, input, { progress }) => {
    const { whole, demandText, text } = fieldsOf('export', input);
    const format = demandText('format');
    if (!isFormat(format)) throw refused('JOB_INPUT', { kind: 'export', field: 'format' });
    progress({ fraction: 0, step: 'writing', values: {} });
    const run = whole('run') ?? 0;
    await exportPayroll(office, { run, format, language: text('language') === 'en' ? 'en' : 'zh' });
    return { run };
  },
};

const isFormat = (text: string): text is ExportFormat => (EXPORT_FORMATS as readonly string[]).includes(text);
