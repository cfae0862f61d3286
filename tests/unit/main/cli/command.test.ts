import { afterEach, expect, test, vi } from 'vitest';
import { complain, print } from '../../../../main/cli/command.ts';

afterEach(() => vi.restoreAllMocks());

test('whatever is in a line, a terminal does nothing but show it, and JSON stays what it was', () => {
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const hostile = { title: '\u001B]0;owned\u0007 \u009B2J \u007F', after: 'tab\tline\nend\r\n海' };
  print(hostile.title);
  complain(hostile.title);
  print(JSON.stringify(hostile));
  print(hostile.after);
  expect(written.slice(0, 2)).toEqual(Array.from({ length: 2 }, () => '\\u001b]0;owned\\u0007 \\u009b2J \\u007f\n'));
  expect(JSON.parse(written[2] ?? '')).toEqual(hostile);
  expect(written[3]).toBe(`${hostile.after}\n`);
});
