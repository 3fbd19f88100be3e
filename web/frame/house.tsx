/** What every page stands in: answers that are kept, the theme and words of Ant Design, and the question who somebody is. */

import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import type { ReactElement, ReactNode } from 'react';
import { queries } from '../api.ts';
import { antdTheme } from '../look/antd.ts';
import { useLanguage, useLook } from '../look/choices.ts';
import { useNarrow, useStill } from '../look/media.ts';
import { nonce } from '../look/nonce.ts';
import { Proof } from './proof.tsx';

/** The house. */
export function House({ children }: { readonly children: ReactNode }): ReactElement {
  const language = useLanguage();
  const look = useLook();
  const [isNarrow, isStill] = [useNarrow(), useStill()];
  return (
    <ConfigProvider
      theme={antdTheme(look, { isNarrow, isStill })}
      locale={language === 'zh' ? zh : en}
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <QueryClientProvider client={queries}>
        {children}
        <Proof />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
