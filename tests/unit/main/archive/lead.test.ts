import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadOf } from '../../../../main/archive/lead.ts';

describe('leadOf', () => {
  it('gives the first sentence', () => {
    expect(leadOf('The envoy arrived on Tuesday. She left on Friday.\nMore.')).toBe('The envoy arrived on Tuesday.');
  });

  it('does not stop at an abbreviation or an initial', () => {
    expect(leadOf('The president met with U.S. President Ford. Later.')).toBe(
      'The president met with U.S. President Ford.',
    );
  });

  it('takes the whole first line when no sentence ends in it', () => {
    expect(leadOf('Signed at Helsinki\nMore')).toBe('Signed at Helsinki');
  });

  it('gives nothing of an empty text', () => {
    expect(leadOf('')).toBe('');
  });

  it('is never longer than a row can show, and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const lead = leadOf(text);
        expect(lead.length).toBeLessThanOrEqual(241);
        expect(lead.isWellFormed()).toBe(true);
      }),
    );
  });
});
