/**
 * What is wrong with a page as it stands in a browser: barriers (axe-core), a page wider than its screen, words cut off, figures that do not
 * stand under each other, and signs of the machine where a person expects words, read or heard.
 */

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { atRest } from '../../scripts/guide/at-rest.ts';

/** What axe-core finds that keeps people out, serious or critical: each rule with the elements that break it. */
export async function barriersOn(page: Page, within = 'html'): Promise<readonly string[]> {
  // A window that is still coming has colours of its own.
  await atRest(page);
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
  const found = (await page.evaluate(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`)) as {
    readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** How many pixels a page is wider than its screen. */
const overflowOf = async (page: Page): Promise<number> =>
  (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;

/** All that is wrong with a page, each in a line of its own; none where it may be shown. It is looked at from its top: what was scrolled halfway below a bar is no small target. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate('window.scrollTo({ top: 0, behavior: "instant" })');
  const barriers = await barriersOn(page);
  const wider = await overflowOf(page);
  const seen = (await page.evaluate(IN_PAGE)) as readonly string[];
  return [...barriers, ...(wider > 0 ? [`wider than the screen by ${wider}`] : []), ...seen];
}

/**
 * Runs in the page. Text in editors, code, printed documents, files as they were written and what only a reader's machine hears is left aside; a cell of digits is a figure, unless it is a
 * number that names something (`#12`).
 */
const IN_PAGE = `(() => {
  const faults = [];
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 2 && box.height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const LEFT_ASIDE = 'code, pre, kbd, script, style, [class*=cm-], [aria-hidden=true], textarea, svg, canvas, article[class*=document], [data-as-written]';
  const isChinese = document.documentElement.lang.startsWith('zh');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.data.trim();
    const element = node.parentElement;
    if (text === '' || element.closest(LEFT_ASIDE) || !shown(element)) continue;
    // In English, columns stand by their names, as the language says them.
    const isCode = isChinese && /\\b[a-z]+_[a-z_]+\\b(?!\\.)/.test(text);
    if (isCode || /\\bundefined\\b|\\bNaN\\b|\\[object|\\{[a-z]+\\}/.test(text)) faults.push('a sign of the machine: ' + text.slice(0, 60));
    if (isChinese && /[A-Za-z]+(?: [a-z]+){3,}/.test(text)) faults.push('English on a Chinese page: ' + text.slice(0, 60));
    const style = getComputedStyle(element);
    const cuts = /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    if (cuts) faults.push('cut off: ' + text.slice(0, 60));
  }
  for (const cell of document.querySelectorAll('td')) {
    if (!shown(cell) || cell.closest(LEFT_ASIDE) || !/^[-−+]?[\\d,]+(\\.\\d+)?\\s*(元|%|分)?$/.test(cell.innerText.trim())) continue;
    const inner = [...cell.querySelectorAll('*')].find((each) => each.childElementCount === 0 && each.innerText?.trim()) ?? cell;
    if (!/right|end/.test(getComputedStyle(inner).textAlign)) faults.push('a figure that stands left: ' + cell.innerText.trim());
    else if (!getComputedStyle(inner).fontVariantNumeric.includes('tabular')) faults.push('a figure without tabular digits: ' + cell.innerText.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (element.closest('[aria-hidden=true], [class*=cm-], [data-as-written]') || !element.checkVisibility()) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const said = element.getAttribute(name) ?? '';
      // What an address, a number, a name of a file or a hash is made of is the same in both languages.
      const isEnglish = isChinese && /[a-z]{3,}/.test(said) && !/[\u4e00-\u9fff@/.\\d]|^[0-9a-f]{64}$/.test(said);
      if (isEnglish || /^[a-z]+(-[a-z]+)+$/.test(said) || (name === 'aria-label' && element.classList.contains('anticon-' + said)))
        faults.push('a screen reader hears: ' + said);
    }
  }
  return [...new Set(faults)];
})()`;
