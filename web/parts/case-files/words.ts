/** Words of the evidence of a case. */

import { words } from '../../words/words.ts';

/** The words. */
export const CASE_FILES = words({
  title: { zh: '证据', en: 'Evidence' },
  none: { zh: '还没有证据。', en: 'There is none yet.' },
  hashOnly: { zh: '只登记了哈希，文件在提交人手里', en: 'named by its hash alone; whoever handed it in has the file' },
  lay: { zh: '补充证据文件', en: 'Add a file of evidence' },
  why: {
    zh: 'PDF、图片、文本、CSV、XLSX、DOCX、ZIP，每个不超过 20 MB；处理这件事的人都看得到，交上去就不能撤。',
    en: 'PDF, pictures, text, CSV, XLSX, DOCX or ZIP up to 20 MB each; everybody who decides the case sees it, and it stays.',
  },
});
