/** Our own icons: strokes on a 16 px square, one path each. */
const paths = {
  add: 'M8 3v10M3 8h10',
  alone: 'M9.5 2.5h4v4M13.5 2.5L9.3 6.7M6.5 13.5h-4v-4M2.5 13.5l4.2-4.2',
  annotate: 'M9.5 3.5l3 3-6 6H3.5v-3zM8 5l3 3',
  archive: 'M2.5 4h11v2.5h-11zM3.5 6.5v6h9v-6M6.5 9h3',
  area: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5 5h6v6H5z',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  check: 'M3.5 8.5l3 3 6-7',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h7v8h-7zM10 5.5v-3H3.5v8h2',
  dossier: 'M2 4.5h4.5l1.5 1.5h6v6.5H2z',
  draft: 'M3 3h10M3 6.5h10M5.5 10H13M5.5 13H10M3 9.5v3.5',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  edit: 'M10.5 3l2.5 2.5-7.5 7.5H3v-2.5z',
  export: 'M8 10V2.5M5 5l3-3 3 3M3 9v4h10V9',
  facets: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  forward: 'M6.5 3.5L11 8l-4.5 4.5',
  grip: 'M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1',
  help: 'M6 6.2c0-1.2.9-2 2-2s2 .8 2 1.9c0 1.5-2 1.7-2 3.2M8 11.6v.2M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8z',
  import: 'M8 2.5V10M5 7l3 3 3-3M3 9.5V13h10V9.5',
  keep: 'M8 2a6 6 0 100 12A6 6 0 008 2zM5.3 8.2l2 2 3.5-4',
  keyboard: 'M1.5 4.5h13v7.5h-13zM4 7h.1M6.7 7h.1M9.3 7h.1M12 7h.1M5 9.7h6',
  like: 'M2.5 4h6M2.5 7h4M7.5 9.5h6M9.5 12.5h4M11 2.5l2.5 2L11 6.5M5 9.5l-2.5 2L5 13.5',
  library: 'M3 3.5v9M6 3.5v9M8.8 3.9l3.2 8.4M2 12.8h3',
  link: 'M6.8 9.2l2.6-2.6M7.5 4.8l1.3-1.3a2.5 2.5 0 013.6 3.6L11 8.5M8.5 11.2l-1.3 1.3a2.5 2.5 0 01-3.6-3.6L5 7.5',
  log: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 4.8v3.4l2.3 1.4',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  note: 'M3 3h10v7l-3 3H3zM10 13v-3h3M5.5 6h5M5.5 8.5h2.5',
  original: 'M4 2.5h5.5L12 5v8.5H4zM9.5 2.5V5H12',
  pair: 'M6 5.5v-3h7v8h-3M3 5.5h7v8H3z',
  paste: 'M5.5 3.5h-2v10h9v-10h-2M6 2.5h4v2.2H6z',
  reject: 'M8 2a6 6 0 100 12A6 6 0 008 2zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  remove: 'M3.5 8h9',
  restore: 'M3 8a5 5 0 105-5 5.5 5.5 0 00-4 1.8M3.5 2.5v2.7h2.7',
  save: 'M4 2.5h8v11L8 10.6l-4 2.9z',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.3 10.3L13.5 13.5',
  settings: 'M2.5 4.5h6M11.5 4.5h2M10 3v3M2.5 11.5h2M7.5 11.5h6M6 10v3',
  sort: 'M5 3v10M2.5 10.5L5 13l2.5-2.5M9.5 4h4.5M9.5 7.5h3M9.5 11h1.5',
  star: 'M8 2l1.85 3.8 4.15.6-3 2.9.7 4.15L8 11.5l-3.7 1.95.7-4.15-3-2.9 4.15-.6z',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.3 5.3h.1',
  text: 'M1.5 12.5L5 3.5l3.5 9M2.7 9.5h4.6M14 8.2v4.3M14 10.4a2 2 0 11-4 0 2 2 0 014 0z',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4',
  undo: 'M3 6.5h6.5a3.25 3.25 0 010 6.5H6M5.5 4L3 6.5 5.5 9',
  up: 'M4.5 9.5L8 6l3.5 3.5',
  unread: 'M8 5.2a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6z',
  warning: 'M8 2.5l6 11H2zM8 6.8v3M8 11.6v.1',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** An icon for the eye only: whatever holds it needs words. `isFilled` fills its shape, for what is switched on. */
export function Icon({ name, isFilled = false }: { readonly name: IconName; readonly isFilled?: boolean }) {
  return (
    <svg className={isFilled ? 'icon icon-filled' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
