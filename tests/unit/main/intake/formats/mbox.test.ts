import { describe, expect, it } from 'vitest';
import { canalParagraphs } from '../../../../support/made-articles.ts';
import { readParts } from '../../../../support/read-parts.ts';

function message(subject: string, body: string): string {
  return `From courier@post.example Mon Feb  3 10:00:00 2025\nFrom: Harbour Courier <a@courier.example>\nSubject: ${subject}\nDate: Mon, 3 Feb 2025 10:00:00 +0000\nMessage-ID: <1@x>\n\n${body}\n\n`;
}

describe('mbox', () => {
  it('reads each message by itself, and goes on past one that cannot be read', async () => {
    const first = message(
      'One',
      `${canalParagraphs[0]}\n\n>From the harbour came no word.\nFrom time to time a boat passed.`,
    );
    const parts = await readParts('inbox', first + message('Two', '') + message('Three', canalParagraphs.join('\n\n')));
    expect(parts).toMatchObject([
      { kind: 'article', part: 1, entry: 'message 1', fields: { title: { value: 'One' } } },
      { kind: 'unread', part: 2, entry: 'message 2', code: 'no-article-text' },
      { kind: 'article', part: 3, entry: 'message 3', text: canalParagraphs.join('\n') },
    ]);
    expect(parts[0]).toMatchObject({
      text: expect.stringMatching(/^From the harbour came no word\.\s?From time to time/m),
    });
  });
});
