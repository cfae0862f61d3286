import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStyle } from '../../../../../main/archive/citations/read-style.ts';
import { AppError } from '../../../../../main/archive/app-error.ts';
import { bracketStyle, endlessMacros, ownStyle } from '../../../../support/own-styles.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

/** The code and the details that reading fails with; `null` where it does not. */
function failure(csl: string): unknown {
  try {
    readStyle(csl);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.details === undefined ? error.code : [error.code, error.details];
  }
}

const dependent = (href: string): string =>
  ownStyle({ info: `<link href="${href}" rel="independent-parent"/>` }).replace(/<citation>.*<\/citation>/u, '');

test('a style says its title, where it cites, and its language', () => {
  expect(readStyle(ownStyle({ title: 'A &amp;\n <![CDATA[<B>]]>', locale: 'de-AT' }))).toEqual({
    title: 'A & <B>',
    kind: 'note',
    language: 'de-AT',
  });
  expect(readStyle(`\uFEFF${bracketStyle}`)).toEqual({ title: 'Years in brackets', kind: 'in-text', language: null });
  const prefixed = ownStyle()
    .replaceAll(/<(\/?)(?=[a-z])/gu, '<$1csl:')
    .replace('xmlns=', 'xmlns:csl=');
  expect(readStyle(prefixed).title).toBe('Guillemets');
});

test('a style that only points to another is refused with the name of that one', () => {
  expect(failure(dependent('http://www.zotero.org/styles/chicago-author-date'))).toEqual([
    'style-dependent',
    { parent: 'chicago-author-date' },
  ]);
  expect(failure(dependent(''))).toEqual(['style-dependent', { parent: 'another style' }]);
  expect(failure(dependent(`http://x/${'y'.repeat(9000)}\u202Egnp`))).toEqual([
    'style-dependent',
    { parent: 'y'.repeat(100) },
  ]);
});

test.each([
  ['nothing', ''],
  ['words', 'Dear editor'],
  ['other XML', '<style class="note"><citation><layout/></citation></style>'],
  ['another root', ownStyle().replaceAll('style', 'locale')],
  ['a page', '<!doctype html><title>Styles</title>'],
  ['a document type', ownStyle().replace('<style', '<!DOCTYPE style><style')],
  [
    'an entity of its own',
    ownStyle().replace('<style', '<!DOCTYPE style [<!ENTITY a "b">]><style').replace('«', '&a;'),
  ],
  ['an entity that nobody knows', ownStyle({ title: '&laughs;' })],
  ['what breaks off', ownStyle().slice(0, -20)],
  ['two roots', ownStyle() + ownStyle().slice(ownStyle().indexOf('<style'))],
  ['no class', ownStyle({ kind: '' })],
  ['another class', ownStyle({ kind: 'both' })],
  ['no citation', ownStyle().replace(/<citation>.*<\/citation>/u, '')],
  ['a citation without a layout', ownStyle().replace(/<layout>.*<\/layout>/u, '')],
  ['no title', ownStyle({ title: '' })],
  ['a title that shows nothing', ownStyle({ title: ' \u202E\u2066 ' })],
  ['a title that does not end', ownStyle({ title: 'x'.repeat(401) })],
  ['a macro that calls itself', ownStyle({ macros: '<macro name="a"><text macro="a"/></macro>' })],
  [
    'macros that call one another',
    ownStyle({
      macros: '<macro name="a"><text macro="b"/></macro><macro name="b"><group><text macro="a"/></group></macro>',
    }),
  ],
  ['two macros of one name', ownStyle({ macros: '<macro name="a"/><macro name="a"/>' })],
])('%s is no style', (_name, csl) => {
  expect(failure(csl)).toBe('style-not-csl');
});

test.each([
  ['in bytes', `${ownStyle()}<!--${'x'.repeat(1024 * 1024)}-->`],
  ['in elements', ownStyle({ layout: '<text/>'.repeat(30_001) })],
  ['in depth', ownStyle({ layout: '<group>'.repeat(101) + '</group>'.repeat(101) })],
  ['when its macros are unfolded', endlessMacros],
  [
    'as its macros call one another in a long row',
    ownStyle({
      macros: Array.from({ length: 14_000 }, (_, at) => `<macro name="m${at}"><text macro="m${at + 1}"/></macro>`).join(
        '',
      ),
      layout: '<text macro="m0"/>',
    }),
  ],
])('a style that is too large %s is refused', (_name, csl) => {
  expect(failure(csl)).toBe('style-too-large');
});

test('only one branch of a choice counts', () => {
  const choice = (at: number): string =>
    `<macro name="m${at}"><choose>${`<if><text macro="m${at + 1}"/></if>`.repeat(2)}</choose></macro>`;
  const macros = Array.from({ length: 20 }, (_, at) => choice(at)).join('');
  expect(readStyle(ownStyle({ macros, layout: '<text macro="m0"/>' })).title).toBe('Guillemets');
});

test('whatever a file says, it is read or refused, and its title is one line of text', () => {
  const element = fc.constantFrom(
    'style',
    'info',
    'title',
    'macro',
    'citation',
    'layout',
    'text',
    'link',
    'choose',
    'x:y',
  );
  const escaped = hostileText.map((text) => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`));
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      hostileText,
      escaped,
      fc
        .tuple(element, escaped, fc.array(tie('node'), { maxLength: 4 }))
        .map(
          ([name, value, inner]) =>
            `<${name} name="${value}" macro="${value}" rel="independent-parent">${inner.join('')}</${name}>`,
        ),
    ),
  })).node;
  fc.assert(
    fc.property(
      fc.oneof(
        tree,
        hostileText.map((title) => ownStyle({ title })),
        escaped.map((title) => ownStyle({ title })),
        fc.tuple(tree, tree).map(([macros, layout]) => ownStyle({ macros, layout })),
        fc
          .tuple(fc.nat({ max: 700 }), hostileText)
          .map(([at, words]) => bracketStyle.slice(0, at) + words + bracketStyle.slice(at)),
      ),
      (csl) => {
        // Anything thrown but a refusal is thrown on.
        if (failure(csl) !== null) return;
        const { title, kind } = readStyle(csl);
        expect(title).toMatch(/^\S.*$/u);
        expect(title.length).toBeLessThanOrEqual(400);
        expect(title).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(['note', 'in-text']).toContain(kind);
      },
    ),
    { numRuns: 500 },
  );
});
