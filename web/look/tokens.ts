/** The look of Hengji: rice paper and deep jade by day, ink and pale jade by night; one palette for our own styles and for Ant Design. */

/** The two looks. */
export type Look = 'light' | 'dark';

/** The colours of a look, by what they are for. */
export type Palette = {
  /** Behind everything; surfaces on it; a surface within a surface. */
  readonly ground: string;
  readonly surface: string;
  readonly sunken: string;
  /** Text, text that explains, hairlines. */
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** The colour of Hengji: for what can be pressed, what is active; on it; as text; and as a breath behind something. */
  readonly jade: string;
  readonly onJade: string;
  readonly jadeInk: string;
  readonly jadeMist: string;
  /** What is nearly reached: the next step. */
  readonly amber: string;
  readonly amberMist: string;
  /** What is wrong, what was taken away. */
  readonly cinnabar: string;
  readonly cinnabarMist: string;
  readonly shade: string;
};

/** The palettes. */
export const PALETTES: Readonly<Record<Look, Palette>> = {
  light: {
    ...{ ground: '#f6f4ee', surface: '#fffefb', sunken: '#f1eee6', ink: '#1c2928', quiet: '#5a6866', line: '#e2ddd1' },
    ...{ jade: '#11655a', onJade: '#ffffff', jadeInk: '#0f5b51', jadeMist: '#e3efeb' },
    ...{ amber: '#8a5300', amberMist: '#fbf0da', cinnabar: '#ab3426', cinnabarMist: '#fbe9e5', shade: '28 41 40' },
  },
  dark: {
    ...{ ground: '#0f1514', surface: '#171f1e', sunken: '#1e2827', ink: '#e8e5da', quiet: '#9fafab', line: '#2c3836' },
    ...{ jade: '#1d7a6c', onJade: '#ffffff', jadeInk: '#6fcdb9', jadeMist: '#17302c' },
    ...{ amber: '#e3b15c', amberMist: '#332913', cinnabar: '#f08b7b', cinnabarMist: '#3a1f1b', shade: '0 0 0' },
  },
};

/** Chinese first: the system's own font where it has a good one, else Noto as Debian brings it. */
export const FONT =
  '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, -apple-system, "Segoe UI", sans-serif';

/** Colours of series in charts, told apart also by who does not see red or green. */
export const SERIES: Readonly<Record<Look, readonly string[]>> = {
  light: ['#11655a', '#c07d1a', '#3b6ea5', '#a1483c', '#7a6ba8', '#5f8f3f', '#8c8478', '#2f9e8f'],
  dark: ['#5cc2ae', '#e3b15c', '#7fb0e0', '#ee8d7d', '#b3a4e3', '#9fcb7c', '#b8b0a3', '#2f9e8f'],
};

/** The palette as variables of CSS: `--hj-ground`, `--hj-jade-ink` …, with which the styles of parts are written. */
export function variablesOf(look: Look): readonly (readonly [string, string])[] {
  const own = Object.entries(PALETTES[look]);
  return own.map(([name, value]) => [`--hj-${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`, value]);
}
