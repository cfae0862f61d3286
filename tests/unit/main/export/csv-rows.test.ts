import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRows, guarded, unguarded } from '../../../../main/export/csv-rows.ts';
import { printable } from '../../../../main/export/printable.ts';
import { hostileText } from '../../../support/hostile-text.ts';

function parsed(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
}

test('any cells come back from an independent reader as they went in, but for control characters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(hostileText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const back = parsed(csvRows(rows)).map((row) => row.map(unguarded));
        expect(back).toEqual(rows.map((row) => row.map((cell) => printable(cell).toWellFormed())));
      },
    ),
  );
});

test('no cell begins as a formula does', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(guarded(text)).not.toMatch(/^[\s]*[=+\-@\t＝＋－＠]/u);
    }),
  );
  expect(['=1+1', '-oil', '@x', "'=1", ' +1', "it's", 'a-b'].map(guarded)).toEqual([
    "'=1+1",
    "'-oil",
    "'@x",
    "''=1",
    "' +1",
    "it's",
    'a-b',
  ]);
});

test('no part of a cell is a formula where cells are parted by semicolons, and items of a list stay as they are', () => {
  const guardedAs = new Map([
    ['oil;=HYPERLINK("http://evil.example","x");gas', 'oil;\'=HYPERLINK("http://evil.example","x");gas'],
    ["a; '=1+cmd|x", "a; ''=1+cmd|x"],
    ['Talks:\n- Geneva\n- Suez: 3\n+ tolls', 'Talks:\n- Geneva\n- Suez: 3\n+ tolls'],
    ['Talks:\n- Talks (Geneva)\n- 1&', "Talks:\n'- Talks (Geneva)\n'- 1&"],
    ['x\n\t-1\n @y', "x\n\t'-1\n '@y"],
    ['a;" =1&"', 'a;" \'=1&"'],
    ['=1;＝f(2)', "'=1;'＝f(2)"],
    ['a-b = c; d', 'a-b = c; d'],
  ]);
  expect([...guardedAs.keys()].map(guarded)).toEqual([...guardedAs.values()]);
});

test('whatever parts cells and begins formulas comes back, and no part of it begins one', () => {
  const signs = fc.constantFrom(';', '\t', '\n', "'", '"', '=', '-', '+', '@', '＝', ' ', '(', '&', 'a', '1');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
      const written = guarded(text);
      expect(unguarded(written)).toBe(text);
      const [first = '', ...parts] = written.split(/[;\t\n]/u);
      expect(first).not.toMatch(/^\s*[=@＝+-]/u);
      for (const part of parts) expect(part).not.toMatch(/^[\s"]*(?:[=@＝]|[+-](?! )|[+-] .*[(&=])/u);
    }),
    { numRuns: 2000 },
  );
});

test('a table begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
  expect(
    csvRows([
      ['a', 1, null],
      ['say "so"', 0.5, 'b\nc'],
    ]),
  ).toBe('\uFEFF"a",1,\r\n"say ""so""",0.5,"b\nc"\r\n');
});
