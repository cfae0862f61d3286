import { expect, test } from 'vitest';
import { keyBinding, keyCaps, keyMap, spellKey } from '../../../../renderer/ui/key-map.ts';

const pressed = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('a letter is spelled as typed, so that shift alone makes no key of its own', () => {
  expect(spellKey({ ...pressed, key: 'j' })).toBe('j');
  expect(spellKey({ ...pressed, key: '?', shiftKey: true })).toBe('?');
});

test('a letter with Ctrl is the same key with caps lock on', () => {
  expect(spellKey({ ...pressed, key: 'O', ctrlKey: true })).toBe('Mod+o');
  expect(spellKey({ ...pressed, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+z');
});

test('shift is spelled with keys that have a name', () => {
  expect(spellKey({ ...pressed, key: 'F6', shiftKey: true })).toBe('Shift+F6');
  expect(spellKey({ ...pressed, key: 'ArrowDown', shiftKey: true })).toBe('Shift+ArrowDown');
});

test('what is held with Alt belongs to the system, but for Enter and the arrows up and down', () => {
  expect(spellKey({ ...pressed, key: 'Enter', altKey: true })).toBe('Alt+Enter');
  expect(spellKey({ ...pressed, key: 'Enter', altKey: true, shiftKey: true })).toBeNull();
  expect(spellKey({ ...pressed, key: 'ArrowUp', altKey: true })).toBe('Alt+ArrowUp');
  expect(spellKey({ ...pressed, key: 'ArrowDown', altKey: true, shiftKey: true })).toBe('Alt+Shift+ArrowDown');
  expect(spellKey({ ...pressed, key: 'ArrowLeft', altKey: true })).toBeNull();
  expect(spellKey({ ...pressed, key: 'ArrowUp', altKey: true, ctrlKey: true })).toBeNull();
  expect(spellKey({ ...pressed, key: 'j', altKey: true })).toBeNull();
});

test('every key of the map can be spelled by an event', () => {
  for (const { keys } of keyMap) {
    for (const key of keys) {
      const event = {
        ...pressed,
        key: key.replace(/^(?:(?:Mod|Alt|Shift)\+)+/u, ''),
        ctrlKey: key.includes('Mod+'),
        altKey: key.includes('Alt+'),
        shiftKey: key.includes('Shift+'),
      };
      expect(spellKey(event)).toBe(key);
    }
  }
});

test('no key outside the keys of focus does two things', () => {
  // `n` writes a note where something is selected, and steps through hits where nothing is.
  // `-` keeps two articles apart where pairs are compared, which is in place of the reader, where it makes the text smaller.
  const shared = ['Delete', 'Backspace', 'n', '-'];
  const once = keyMap.flatMap(({ keys }): readonly string[] => keys).filter((key) => !shared.includes(key));
  expect(new Set(once).size).toBe(once.length);
});

test('caps are shown as they stand on a keyboard', () => {
  expect(keyCaps('Mod+Shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyCaps(' ')).toEqual(['Space']);
  expect(keyCaps('j')).toEqual(['j']);
  expect(keyCaps('+')).toEqual(['+']);
});

test('a binding is found by its id', () => {
  expect(keyBinding('search').keys).toEqual(['/']);
});
