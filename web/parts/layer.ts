/** Where drawers and questions are put: outside of it Ant Design writes a style that the policy of contents refuses. */

/** Within the root of the app. */
export const LAYER = { getContainer: (): HTMLElement => document.getElementById('root') ?? document.body } as const;
