import { describe, expect, it } from 'vitest';
import { personName, personNames } from '../../../../main/intake/person-name.ts';

describe('personName', () => {
  it.each([
    ['Doe, Jane', 'Jane Doe'],
    ['Shi,Yu ', 'Yu Shi'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['du Pont, Pierre', 'Pierre du Pont'],
    ['King, Martin Luther, Jr.', 'Martin Luther King Jr.'],
    ['Jane Doe, Jr.', 'Jane Doe Jr.'],
    ['Jane Doe', 'Jane Doe'],
    ['By Jane Doe', 'Jane Doe'],
    ['Harbour Wire', 'Harbour Wire'],
    ['Ministry of Water, Norland', 'Ministry of Water, Norland'],
    ['Lake Desk, Harbour Wire, Orsen, Norland', 'Lake Desk, Harbour Wire, Orsen, Norland'],
    ['', ''],
  ])('gives %j as %j', (written, spoken) => {
    expect(personName(written)).toBe(spoken);
  });
});

describe('personNames', () => {
  it('parts names at semicolons and names each once', () => {
    expect(personNames(['Doe, Jane; Roe, Jan;', 'Doe, Jane', '  ', '123'])).toEqual(['Jane Doe', 'Jan Roe']);
  });
});
