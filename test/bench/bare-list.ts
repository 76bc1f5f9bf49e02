/** The least that a list of any length can be: rows that are moved and given other texts, by hand. */
export interface BareList {
  readonly scroller: HTMLElement;
  remove(): void;
}

const ROW_HEIGHT = 32;

export function mountBareList(
  host: HTMLElement,
  count: number,
  widths: readonly number[],
  textsAt: (at: number) => readonly string[],
): BareList {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height: 100%; overflow: auto; contain: strict; font-size: 13px;';
  const body = document.createElement('div');
  body.style.cssText = `position: relative; height: ${count * ROW_HEIGHT}px;`;
  scroller.append(body);
  host.append(scroller);
  const rows = Array.from({ length: Math.ceil(host.clientHeight / ROW_HEIGHT) + 1 }, () => {
    const row = document.createElement('div');
    row.style.cssText = `position: absolute; inset: 0 0 auto 0; height: ${ROW_HEIGHT}px; display: flex;`;
    for (const width of widths) {
      const cell = document.createElement('div');
      cell.style.cssText = `width: ${width}px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;`;
      cell.append('');
      row.append(cell);
    }
    body.append(row);
    return row;
  });
  const draw = (): void => {
    const first = Math.floor(scroller.scrollTop / ROW_HEIGHT);
    for (let at = first; at < Math.min(count, first + rows.length); at++) {
      const row = rows[at % rows.length];
      if (row === undefined || row.dataset['at'] === `${at}`) continue;
      row.dataset['at'] = `${at}`;
      row.style.transform = `translateY(${at * ROW_HEIGHT}px)`;
      for (const [column, text] of textsAt(at).entries()) {
        const cell = row.children[column]?.firstChild;
        if (cell) cell.nodeValue = text;
      }
    }
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  draw();
  return { scroller, remove: () => scroller.remove() };
}
