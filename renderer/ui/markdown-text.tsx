import type { MarkedToken, Token, Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';
import styles from './markdown-text.module.css';
import { markdownTokens } from './markdown-tokens.ts';

/**
 * A text that somebody wrote in Markdown. Made of elements, never of markup: HTML in it is shown as it was typed, pictures
 * by their description, links with their address and not to be followed.
 */
export function MarkdownText({ text }: { readonly text: string }) {
  const tokens = useMemo(() => markdownTokens(text), [text]);
  if (tokens === null) return <div className={styles['typed']}>{text}</div>;
  return <div className={styles['text']}>{blocks(tokens)}</div>;
}

/** Tokens have no names of their own, and a text is drawn anew as a whole: places serve as keys. */
const each = (tokens: readonly Token[] | undefined, draw: (token: MarkedToken) => ReactNode) =>
  (tokens ?? []).map((token, at) => <Fragment key={at}>{draw(token as MarkedToken)}</Fragment>);

const blocks = (tokens: readonly Token[] | undefined): ReactNode => each(tokens, block);
const inlines = (tokens: readonly Token[] | undefined): ReactNode => each(tokens, inline);

function block(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'heading':
      return (
        // The levels above belong to the page: a foreign heading must not stand among them.
        <p className={token.depth <= 2 ? styles['heading'] : styles['subheading']}>
          {inlines(token.tokens)}
        </p>
      );
    case 'paragraph':
      return <p>{inlines(token.tokens)}</p>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{blocks(token.tokens)}</blockquote>;
    case 'list':
      return <List list={token} />;
    case 'table':
      return <Table table={token} />;
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
      return null;
    case 'html':
      return <p className={styles['raw']}>{token.raw}</p>;
    default:
      return inline(token);
  }
}

function inline(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      if (token.autolink === true) return token.text;
      return (
        <>
          {inlines(token.tokens)}
          {token.text !== token.href && <span className={styles['address']}> ({token.href})</span>}
        </>
      );
    case 'image':
      return (
        <>
          {token.text} <span className={styles['address']}>({token.href})</span>
        </>
      );
    case 'text':
      return token.tokens === undefined ? token.text : inlines(token.tokens);
    case 'escape':
      return token.text;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    default:
      return token.raw;
  }
}

function List({ list }: { readonly list: Tokens.List }) {
  const items = list.items.map((item, at) => <li key={at}>{blocks(item.tokens)}</li>);
  if (!list.ordered) return <ul>{items}</ul>;
  return <ol start={list.start === '' ? 1 : list.start}>{items}</ol>;
}

function Table({ table }: { readonly table: Tokens.Table }) {
  return (
    <div className={styles['scroll']}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, at) => (
              <th key={at} scope="col">
                {inlines(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{inlines(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
