/** Our palette as the theme of Ant Design, so that its parts look like ours. */

import { type ThemeConfig, theme } from 'antd';
import { FONT, type Look, PALETTES } from './tokens.ts';

/** The heights of what is pressed: a finger needs more than a mouse. */
const heights = (isNarrow: boolean) =>
  isNarrow
    ? { controlHeight: 42, controlHeightSM: 40, controlHeightLG: 46, controlInteractiveSize: 20 }
    : { controlHeight: 36, controlHeightLG: 44 };

/** The theme of a look, on a phone or on a desk, and without motion for who wants none. */
export function antdTheme(look: Look, { isNarrow, isStill }: { readonly isNarrow: boolean; readonly isStill: boolean }): ThemeConfig {
  const { ground, surface, sunken, ink, quiet, line, jade, jadeInk, jadeMist, amber, cinnabar } = PALETTES[look];
  return {
    algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...{ colorPrimary: jade, colorInfo: jade, colorSuccess: jade, colorWarning: amber, colorError: cinnabar },
      ...{ colorLink: jadeInk, colorLinkHover: jadeInk, colorLinkActive: jadeInk, colorPrimaryText: jadeInk },
      ...{ colorTextBase: ink, colorText: ink, colorTextSecondary: quiet, colorTextTertiary: quiet, colorTextDescription: quiet },
      ...{ colorTextPlaceholder: quiet, colorBgBase: surface, colorBgLayout: ground, colorBgContainer: surface, colorBgElevated: surface },
      ...{ colorBorder: line, colorBorderSecondary: line, colorFillAlter: sunken, controlItemBgActive: jadeMist },
      ...{ fontFamily: FONT, fontSize: 14, borderRadius: 8, borderRadiusLG: 12, ...heights(isNarrow) },
      // A button whose work is under way says so by its sign, and stays as readable as it was.
      opacityLoading: 1,
      ...{ wireframe: false, motion: !isStill, motionDurationMid: '0.15s', motionDurationSlow: '0.2s' },
    },
    components: {
      Button: {
        ...{ fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
        // What Ant Design makes of jade for a button under the mouse is too faint to be read.
        ...{ defaultHoverColor: jadeInk, defaultHoverBorderColor: jadeInk, defaultActiveColor: jadeInk, defaultActiveBorderColor: jadeInk },
      },
      Input: { colorBgContainer: surface },
      ...(isNarrow ? { Segmented: { controlHeight: 44 } } : {}),
      Tabs: { itemSelectedColor: jadeInk, itemHoverColor: jadeInk, itemActiveColor: jadeInk, inkBarColor: jadeInk },
      Modal: { contentBg: surface, headerBg: surface },
    },
  };
}
