/** The sentences for files that are not taken as evidence. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const attachmentMessages = {
  ATTACHMENT_SIZE: {
    zh: { what: '文件「{name}」超过 {most} MB。', mend: '压缩或分成几个文件。' },
    en: { what: 'The file "{name}" has more than {most} MB.', mend: 'Make it smaller, or attach several files.' },
  },
  ATTACHMENT_TYPE: {
    zh: { what: '文件「{name}」的内容不是能留存的种类。', mend: '附 PDF、PNG、JPEG、工作簿、文档、压缩包或 UTF-8 文本。' },
    en: {
      what: 'The content of "{name}" is of no kind that is kept.',
      mend: 'Attach a PDF, PNG, JPEG, workbook, document, archive, or text in UTF-8.',
    },
  },
  ATTACHMENT_UNKNOWN: {
    zh: { what: '没有第 {number} 号附件，或不在你能看到的范围内。', mend: '核对编号。' },
    en: { what: 'There is no attachment {number} that you may see.', mend: 'Check its number.' },
  },
  ATTACHMENT_DAMAGED: {
    zh: { what: '第 {number} 号附件的文件 {path} 不见了或被改过。', mend: '从备份里恢复这个文件。' },
    en: { what: 'The file {path} of attachment {number} is gone or was changed.', mend: 'Put it back from a backup.' },
  },
} satisfies Messages;
