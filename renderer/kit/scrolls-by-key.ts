/** A region that scrolls is reached by Tab, or the keyboard never gets to its end (WCAG 2.1.1). */
export const scrollsByKey = { tabIndex: 0, 'data-well': true } as const;
