import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcedOxum, bagInfoText, readBagInfo } from '../../../../../main/archive/bag/bag-info.ts';
import { oneLine } from '../../../../../main/archive/one-line.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

describe('bag-info.txt', () => {
  it('says any value in one line, and is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 4 }), (values) => {
        const info = values.map((value, at) => [`Label-${at}`, value] as const);
        expect(readBagInfo(bagInfoText(info))).toEqual(info.map(([label, value]) => [label, oneLine(value).trim()]));
      }),
    );
  });

  it('is read with long values that go on, and with labels that come again', () => {
    expect(readBagInfo('A: one\r\n  two\r\nB : three\nA:four\n\nno label\n')).toEqual([
      ['A', 'one two'],
      ['B', 'three'],
      ['A', 'four'],
    ]);
  });

  it('announces how much there is', () => {
    expect(announcedOxum([['payload-oxum', '12.3']])).toEqual({ bytes: 12, files: 3 });
    expect(announcedOxum([['Payload-Oxum', '12']])).toBe('unreadable');
    expect(announcedOxum([])).toBeNull();
  });
});
