import type { Ruling } from '#shared/domain/judging.ts';
import { exact, halfUp } from '#shared/kernel/decimal.ts';
import type { AwardLike } from './ledger.ts';
import type { BookIndex, IndexedItem } from './book-index.ts';

/**
 * A ruling as it would have been written under another book (SPEC C39). Referees judge facts: item, quantity, how much of it was
 * achieved; the points follow. An item that one of the books does not have keeps what was awarded.
 */
export function rulingUnder(
  ruling: Ruling | undefined,
  from: BookIndex,
  to: BookIndex,
): Ruling | undefined {
  if (ruling === undefined || from === to || ruling.awards.length === 0) return ruling;
  return {
    ...ruling,
    awards: ruling.awards.map((award) => ({ ...award, points: pointsUnder(award, from, to) })),
  };
}

function pointsUnder(award: AwardLike, from: BookIndex, to: BookIndex): number {
  const [old, now] = [from.items.get(award.item), to.items.get(award.item)];
  if (old === undefined || now === undefined || old.maximum === 0) return award.points;
  const [oldBands, nowBands] = [bandsOf(old), bandsOf(now)];
  const { quantity } = award;
  const place = oldBands?.findIndex(({ max }) => award.points <= max * quantity) ?? -1;
  const [band, same] = [
    oldBands?.[place],
    nowBands?.find(({ id }) => id === oldBands?.[place]?.id),
  ];
  if (band === undefined || same === undefined) {
    return halfUp(exact(award.points).mul(now.maximum).div(old.maximum)).valueOf();
  }
  const width = band.max - band.min;
  const above = exact(award.points).sub(band.min * quantity);
  const shift = width === 0 ? exact(0) : above.mul(same.max - same.min).div(width);
  const points = halfUp(exact(same.min * quantity).add(shift)).valueOf();
  return Math.max(0, width === 0 ? same.max * quantity : points);
}

const bandsOf = ({ item: { worth } }: IndexedItem) =>
  worth.type === 'bands' ? worth.bands : undefined;
