/** The citation styles that are shipped, by the names of their files in `resources/styles`, in the order they are offered in. */
export const shippedStyles = [
  'chicago-notes-18',
  'chicago-notes-17',
  'chicago-author-date',
  'apa-7',
  'mla-9',
  'harvard-cite-them-right',
] as const;

/** One of the styles above. */
export type ShippedStyle = (typeof shippedStyles)[number];
