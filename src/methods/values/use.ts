/** 引用 use: an indicator of the library by its id; it is put in before a scheme is compiled, so nothing is built here. */

import { type Field, field } from '../form.ts';
import type { Method } from '../method.ts';

/** { 引用: conversion/buyers-by-visitors, 窗口: 上期, 归: team_id, 其中: … }. */
export const USE: Method = {
  id: 'use',
  family: 'value',
  fields: [
    { id: 'use', kind: 'text', required: true },
    { id: 'where', kind: 'expression' },
    { id: 'window', kind: 'word' },
    { id: 'credit', kind: 'expression' },
  ] satisfies readonly Field[],
  build: (form) => {
    throw new Error(`Bug: the indicator ${field(form, 'use', 'text')?.text} was not put in`);
  },
  tell: (form) => {
    throw new Error(`Bug: the indicator ${field(form, 'use', 'text')?.text} was not put in`);
  },
};
