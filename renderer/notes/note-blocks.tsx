import { Fragment, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { linkAddress } from '../../preload/contract/note-links.ts';
import { shownAddress } from '../../preload/contract/shown-address.ts';
import type { LinkedThing, NoteBlock, NoteInline, NoteItem } from '../../preload/contract/notes.ts';

/** What the links of a note lead to, and what is done when they are pressed. */
export interface NoteLinks {
  readonly linked: readonly LinkedThing[];
  /** Told of a press of a link of the web, which leads nowhere by itself. */
  readonly onAddress: (address: string, link: HTMLElement) => void;
  /** Told of a press of a link to something that is there, if only in the trash. */
  readonly onFollow: (thing: LinkedThing) => void;
}

/** The blocks of a note as elements: these and no others, without markup, pictures, ids or addresses that could be followed. */
export function NoteBlocks({ blocks, links }: { readonly blocks: readonly NoteBlock[]; readonly links: NoteLinks }) {
  // Each block has the direction of its own text; what stands within it is set apart by the style sheet.
  return blocks.map((block, at) => <Fragment key={at}>{blockView(block, links, 'auto')}</Fragment>);
}

function blockView(block: NoteBlock, links: NoteLinks, dir?: 'auto'): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p dir={dir}>{lineView(block.children, links)}</p>;
    case 'heading':
      return (
        <p dir={dir} className="note-heading">
          {lineView(block.children, links)}
        </p>
      );
    case 'quote':
      return <blockquote dir={dir}>{within(block.children, links)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{itemView(item, links)}</li>);
      return block.start === null ? (
        <ul dir={dir}>{items}</ul>
      ) : (
        <ol dir={dir} start={block.start}>
          {items}
        </ol>
      );
    }
    case 'code':
      return (
        <pre dir={dir}>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
  }
}

function within(blocks: readonly NoteBlock[], links: NoteLinks): ReactNode {
  return blocks.map((block, at) => <Fragment key={at}>{blockView(block, links)}</Fragment>);
}

function itemView({ isDone, children: [first, ...others] }: NoteItem, links: NoteLinks): ReactNode {
  return (
    <>
      {isDone !== null && (isDone ? '☑ ' : '☐ ')}
      {first?.kind === 'paragraph' ? (
        <span className="note-item">{lineView(first.children, links)}</span>
      ) : (
        first && blockView(first, links)
      )}
      {within(others, links)}
    </>
  );
}

function lineView(inlines: readonly NoteInline[], links: NoteLinks): ReactNode {
  return inlines.map((one, at) => <Fragment key={at}>{inlineView(one, links)}</Fragment>);
}

function inlineView(one: NoteInline, links: NoteLinks): ReactNode {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'code':
      return <code>{one.text}</code>;
    case 'break':
      return <br />;
    case 'emphasis':
      return <em>{lineView(one.children, links)}</em>;
    case 'strong':
      return <strong>{lineView(one.children, links)}</strong>;
    case 'struck':
      return <s>{lineView(one.children, links)}</s>;
    case 'link':
      return (
        <PressedWords
          title={shownAddress(one.address).text}
          onPress={(element) => links.onAddress(one.address, element)}
        >
          {lineView(one.children, links)}
        </PressedWords>
      );
    case 'inside':
      return insideView(one, links);
  }
}

function insideView({ target, children }: Extract<NoteInline, { kind: 'inside' }>, links: NoteLinks): ReactNode {
  const address = linkAddress(target);
  const thing = links.linked.find((other) => linkAddress(other.target) === address);
  const words = lineView(children, links);
  if (thing === undefined || thing.state === 'gone') {
    return (
      <span className="note-link-lost" title={lostWords.gone}>
        <s>{words}</s>
        <span className="visually-hidden"> ({lostWords.gone})</span>
      </span>
    );
  }
  if (thing.state === 'there') {
    return (
      <PressedWords title={thing.title ?? ''} onPress={() => links.onFollow(thing)}>
        {words}
      </PressedWords>
    );
  }
  const lost = lostWords[thing.state];
  return (
    <PressedWords title={`${lost}: ${thing.title ?? ''}`} isLost onPress={() => links.onFollow(thing)}>
      <s>{words}</s>
      <span className="visually-hidden"> ({lost})</span>
    </PressedWords>
  );
}

const lostWords = {
  'in-trash': 'In the trash',
  deleted: 'This annotation was deleted',
  gone: 'No longer in the archive',
} as const satisfies Record<Exclude<LinkedThing['state'], 'there'>, string>;

/** A link bears no `href`, as those of articles: there is nothing to follow, to open in a new window, or to fetch ahead. */
function PressedWords({
  title,
  isLost = false,
  onPress,
  children,
}: {
  readonly title: string;
  readonly isLost?: boolean;
  readonly onPress: (element: HTMLElement) => void;
  readonly children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/anchor-is-valid -- an address could be followed by what is not asked
    <a
      role="link"
      tabIndex={0}
      className={isLost ? 'note-link note-link-lost' : 'note-link'}
      title={title}
      onClick={(event: MouseEvent<HTMLElement>) => onPress(event.currentTarget)}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Enter') onPress(event.currentTarget);
      }}
    >
      {children}
    </a>
  );
}
