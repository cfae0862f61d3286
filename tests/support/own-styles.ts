/** Small citation styles of a researcher's own. */

const info = (title: string, more = ''): string =>
  `<info><title>${title}</title><id>urn:test</id><updated>2026-01-01T00:00:00Z</updated>${more}</info>`;

/** What can be other than usual in a style. */
export interface StyleParts {
  readonly title?: string;
  readonly kind?: string;
  readonly locale?: string;
  /** What stands in `<info>` besides. */
  readonly info?: string;
  /** What stands before `<citation>`, such as macros. */
  readonly macros?: string;
  /** What stands in the layout of the citation. */
  readonly layout?: string;
  readonly bibliography?: string;
}

/** A style that cites as `«Headline» [Outlet]`, in notes unless it is said otherwise. */
export function ownStyle(parts: StyleParts = {}): string {
  const { title = 'Guillemets', kind = 'note', locale, macros = '', bibliography = '' } = parts;
  const layout =
    parts.layout ??
    '<text variable="title" prefix="«" suffix="»"/><text variable="container-title" prefix=" [" suffix="]"/>';
  const language = locale === undefined ? '' : ` default-locale="${locale}"`;
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="${kind}"${language}>` +
    `${info(title, parts.info)}${macros}<citation><layout>${layout}</layout></citation>${bibliography}</style>\n`
  );
}

/** A style that cites as `(2024)` in the text, with a list of works. */
export const bracketStyle = ownStyle({
  title: 'Years in brackets',
  kind: 'in-text',
  layout: '<date variable="issued" form="numeric" date-parts="year" prefix="(" suffix=")"/>',
  bibliography:
    '<bibliography><layout><text variable="title" prefix="• "/><date variable="accessed" form="text" prefix=", "/></layout></bibliography>',
});

/** A style of some macros, each of which calls the next twice: a thousand million elements of thirty. */
export const endlessMacros = ownStyle({
  macros: Array.from(
    { length: 30 },
    (_, at) => `<macro name="m${at}"><text macro="m${at + 1}"/><text macro="m${at + 1}"/></macro>`,
  ).join(''),
  layout: '<text macro="m0"/>',
});
