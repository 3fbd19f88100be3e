/** The moment after all others, where the record as it stands now is meant. */

/** PostgreSQL knows it as a moment. */
export const LATEST = 'infinity';
