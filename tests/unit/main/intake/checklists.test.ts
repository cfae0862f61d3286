import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { pieceOf } from '../../../../main/intake/bookmarks/article-html.ts';
import { noteHtml } from '../../../../main/intake/bookmarks/enml.ts';
import { markdownBody } from '../../../../main/intake/markdown-body.ts';

const markdown = (source: string): string => canonicalText(markdownBody(source, undefined)).text;
const html = (source: string): string => canonicalText(pieceOf(source, { address: undefined }).body).text;

describe('the ticks of checklists', () => {
  it('begin the items of Markdown, at every depth, tight or loose', () => {
    expect(markdown('- [ ] Ask Li\n- [x] **Write** to Karsk\n    - [X] twice\n- no task')).toBe(
      '☐ Ask Li\n☑ Write to Karsk\n☑ twice\nno task',
    );
    expect(markdown('1. [x] Ask Li\n\n   and wait\n\n2. [ ] Write')).toBe('☑ Ask Li\nand wait\n☐ Write');
  });

  it('are not made of brackets that are no boxes', () => {
    expect(markdown('- [y] Ask Li\n- `[x]` is code\n\n[x] is no item')).toBe('[y] Ask Li\n[x] is code\n[x] is no item');
  });

  it('stay with their item in a note of HTML, whatever stands around the box', () => {
    const item = '<li class="box"><div><input type="checkbox" checked="checked"/><label> Ask <b>Li</b></label></div>';
    expect(html(`<ul>${item}<ul><li><input type="checkbox">Write</li></ul></li></ul>`)).toBe('☑ Ask Li\n☐ Write');
    expect(html('<p><input type="checkbox"> no item</p><ul><li><input type="radio">one</li></ul>')).toBe(
      'no item\none',
    );
  });

  it('are read of both ways in which Evernote writes them', () => {
    const list =
      '<ul style="--en-todo:true;"><li style="--en-checked:true;"><div>Ask Li</div></li><li style="--en-checked:false;"><div>Write</div></li><li><div>Wait</div></li></ul>';
    const note = `<en-note>${list}<div><en-todo checked="true"/>Ask again</div></en-note>`;
    expect(html(noteHtml(note).html)).toBe('☑ Ask Li\n☐ Write\nWait\n☑ Ask again');
  });

  it('leave no element in the body that is not named there', () => {
    expect(JSON.stringify(markdownBody('- [x] <input onclick=alert(1)> a', undefined))).not.toContain('input');
  });
});
