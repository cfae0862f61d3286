import { createElement, Fragment, memo, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { AreaGroundView } from '../areas/area-ground.tsx';
import { shownAddress } from '../../preload/contract/shown-address.ts';
import type { ArticleBody, BodyElement, BodyNode } from '../../preload/contract/articles.ts';

/**
 * The body of an article as elements. Its text nodes are those of the body, one for one and in order, and
 * nothing else is text in it: annotations count on that. (A ready-made hast renderer drops white space in tables.)
 */
export const BodyView = memo(function BodyView({ body, onLink }: BodyViewProps): ReactNode {
  return createElement(Fragment, null, ...body.children.map((child) => nodeView(child, onLink)));
});

interface BodyViewProps {
  readonly body: ArticleBody;
  /** Told of a press of a link, with the address it bears; the link itself leads nowhere. */
  readonly onLink: (address: string, link: HTMLElement) => void;
}

function nodeView(node: BodyNode, onLink: BodyViewProps['onLink']): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.tagName === 'img') return pictureView(node);
  const children = node.children.map((child) => nodeView(child, onLink));
  return createElement(node.tagName, attributesOf(node, onLink), ...children);
}

/**
 * A picture of the archive. Its caption is drawn by the style sheet from an attribute, so that it is no text of the body; to a
 * screen reader it is said once, as what the picture shows.
 */
function pictureView({ properties: { image, alt = '', width, height } }: BodyElement): ReactNode {
  if (image === undefined) return null;
  const picture = createElement('img', {
    src: `/images/${image}`,
    alt,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
    // Dragged, it would come back as a file to import.
    draggable: false,
  });
  const name = alt === '' ? 'the picture' : `the picture: ${alt}`;
  const marked = createElement(AreaGroundView, { ground: { kind: 'picture', image }, name }, picture);
  return createElement('span', { className: 'article-picture', 'data-caption': alt }, marked);
}

/** A link bears no `href`: there is nothing to follow, to open in a new window, or for a browser to fetch ahead. */
function attributesOf({ tagName, properties }: BodyElement, onLink: BodyViewProps['onLink']): object {
  const { href, ...rest } = properties;
  if (tagName !== 'a' || href === undefined) return rest;
  return {
    ...rest,
    role: 'link',
    tabIndex: 0,
    title: shownAddress(href).text,
    onClick: (event: MouseEvent<HTMLElement>) => onLink(href, event.currentTarget),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter') onLink(href, event.currentTarget);
    },
  };
}
