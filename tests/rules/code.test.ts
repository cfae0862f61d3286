import { describe, expect, it } from 'vitest';
import { findingAt, lineAt, parse, sourceFiles, walk, type Finding, type SourceFile } from '../support/source-files.ts';

const files = sourceFiles();
const shipped = files.filter(({ path }) => !path.startsWith('tests/'));

const runsText = new Set([
  'Function',
  'createContextualFragment',
  'dangerouslySetInnerHTML',
  'eval',
  'innerHTML',
  'insertAdjacentHTML',
  'outerHTML',
  'setHTMLUnsafe',
  'srcDoc',
  'srcdoc',
]);
const sqlStart =
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|ALTER|DROP|PRAGMA|ATTACH|BEGIN|COMMIT|VACUUM)\s/u;

function assertionsWithoutReason(file: SourceFile): readonly Finding[] {
  const reasons = parse(file).comments.filter(({ value }) => value.includes('-- '));
  const reasoned = new Set(reasons.flatMap(({ start, end }) => [lineAt(file.text, start), lineAt(file.text, end) + 1]));
  const found: Finding[] = [];
  walk(file, {
    TSAsExpression({ typeAnnotation, end }) {
      const written = file.text.slice(typeAnnotation.start, typeAnnotation.end);
      if (written !== 'const' && !reasoned.has(lineAt(file.text, end)))
        found.push(findingAt(file, end, `as ${written}`));
    },
    TSNonNullExpression({ end }) {
      found.push(findingAt(file, end, '!'));
    },
    TSTypeAssertion({ start }) {
      found.push(findingAt(file, start, '<type>value'));
    },
  });
  return found;
}

function anyTypes(file: SourceFile): readonly Finding[] {
  const found: Finding[] = [];
  walk(file, {
    TSAnyKeyword({ start }) {
      found.push(findingAt(file, start, 'any'));
    },
  });
  return found;
}

function waysToRunText(file: SourceFile): readonly Finding[] {
  const found: Finding[] = [];
  const look = (name: string, start: number): void => {
    if (runsText.has(name)) found.push(findingAt(file, start, name));
  };
  walk(file, {
    // Reading `innerHTML` of a parsed page is harmless; giving it a value is not.
    AssignmentExpression({ left, start }) {
      if (left.type === 'MemberExpression' && left.property.type === 'Identifier') look(left.property.name, start);
    },
    CallExpression({ callee, start }) {
      if (callee.type === 'Identifier') look(callee.name, start);
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        look(callee.property.name, start);
    },
    NewExpression({ callee, start }) {
      if (callee.type === 'Identifier') look(callee.name, start);
    },
    Property({ key, start }) {
      if (key.type === 'Identifier') look(key.name, start);
    },
    JSXAttribute({ name, start }) {
      if (name.type === 'JSXIdentifier') look(name.name, start);
    },
  });
  return found;
}

function sqlTexts(file: SourceFile): readonly Finding[] {
  const found: Finding[] = [];
  const look = (text: string, start: number): void => {
    if (sqlStart.test(text)) found.push(findingAt(file, start, text.trim().slice(0, 40)));
  };
  walk(file, {
    Literal({ value, start }) {
      if (typeof value === 'string') look(value, start);
    },
    TemplateLiteral({ quasis, start }) {
      look(quasis[0]?.value.raw ?? '', start);
    },
  });
  return found;
}

function loneComments(file: SourceFile): readonly Finding[] {
  return parse(file)
    .comments.filter(({ value }) => /\b(?:TODO|FIXME|XXX|HACK)\b/u.test(value) && !/#\d+/u.test(value))
    .map(({ start, value }) => findingAt(file, start, value.trim()));
}

function inFile(text: string, find: (file: SourceFile) => readonly Finding[]): number {
  return find({ path: 'main/archive/made-up.tsx', text }).length;
}

describe('types', () => {
  it('are never any', () => {
    expect(files.flatMap(anyTypes), 'Take unknown and narrow it.').toEqual([]);
    expect(inFile('const a: any = 1;', anyTypes)).toBe(1);
  });

  it('are asserted only where a comment with -- gives the reason', () => {
    expect(files.flatMap(assertionsWithoutReason), 'Narrow the value, or say why the compiler cannot know.').toEqual(
      [],
    );
    expect(inFile('const a = b as string;', assertionsWithoutReason)).toBe(1);
    expect(inFile('const a = b!;', assertionsWithoutReason)).toBe(1);
    expect(inFile('const a = b as string; // -- a reason', assertionsWithoutReason)).toBe(0);
    expect(inFile('const a = [1] as const;', assertionsWithoutReason)).toBe(0);
  });
});

describe('text', () => {
  it('is never run as markup or code', () => {
    expect(shipped.flatMap(waysToRunText), 'Render a tree: React for the window, hast for bodies.').toEqual([]);
    expect(inFile('a.innerHTML = b;', waysToRunText)).toBe(1);
    expect(inFile('const a = <p dangerouslySetInnerHTML={b} />;', waysToRunText)).toBe(1);
    expect(inFile('eval(a); new Function(b); c.insertAdjacentHTML(d, e);', waysToRunText)).toBe(3);
    expect(inFile('const a = b.innerHTML;', waysToRunText)).toBe(0);
  });

  it('is SQL only in main/storage and main/search', () => {
    const elsewhere = shipped.filter(({ path }) => !/^main\/(?:storage|search)\//u.test(path));
    expect(elsewhere.flatMap(sqlTexts), 'Add a function to the noun’s file in main/storage.').toEqual([]);
    expect(inFile('db.prepare(`SELECT 1 FROM articles`);', sqlTexts)).toBe(1);
  });
});

describe('comments', () => {
  it('leave nothing to do without the number of an issue', () => {
    expect(files.flatMap(loneComments), 'Do it, or open an issue and name it.').toEqual([]);
    expect(inFile('// TODO: later', loneComments)).toBe(1);
  });
});
