import { describe, expect, it } from 'vitest';
import { xmlRoot } from '../../../../main/intake/xml-root.ts';

describe('xmlRoot', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- <no> -->\n<a:lake x="y"><z/></a:lake>', 'lake'],
    ['<!DOCTYPE lake [<!ENTITY e "<x>">]><lake/>', 'lake'],
    ['<!DOCTYPE lake SYSTEM "lake.dtd"><lake>', 'lake'],
    ['<lake', null],
    ['<!-- never closed <lake>', null],
    ['lake <lake>', null],
    ['', null],
  ])('of %j is %s', (text, name) => {
    expect(xmlRoot(text)?.name ?? null).toBe(name);
  });

  it('gives the whole tag', () => {
    expect(xmlRoot('<lake a="1"\n b="2"><x/>')?.tag).toBe('<lake a="1"\n b="2">');
  });
});
