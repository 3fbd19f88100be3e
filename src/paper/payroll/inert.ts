/** Texts for CSV cells that no spreadsheet takes for a formula (ASVS 1.2.10). */

/** The signs with which a formula may begin: = + - @ as they stand, full-width, small, and the minus sign of mathematics. */
const SIGNS = '=+\\-@＝＋－＠﹦﹢﹣﹫−';

/** Blanks and signs that nobody sees, which before a formula do not help it; those that end a cell elsewhere are a beginning themselves. */
const BLANKS = '(?:(?![\\t\\r\\n\\0])[\\s\\p{C}])*';

/** Where a formula begins: at the start of the text, or after what a reader with another delimiter takes for the end of a cell. */
const BEGINNING = new RegExp(`(?<=^|[;\\t\\r\\n])(?=${BLANKS}[${SIGNS}\\0])|^(?=[\\t\\r\\n])`, 'gu');

/** The text with an apostrophe before everything that could begin a formula, the neutral sign that spreadsheets know; any other text as it is. */
export const inert = (text: string): string => text.replaceAll(BEGINNING, "'");
