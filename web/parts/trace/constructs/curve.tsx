/** An interpolation: straight lines between the written points, and where one stands on them. */

import type { ReactElement } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { type CurvePicture, curveOf, type RowsProps } from '../read.ts';
import { TRACE } from '../words.ts';
import styles from './constructs.module.css';
import { List } from './list.tsx';

/** The size of the picture, in its own measure. */
const [WIDE, HIGH, EDGE] = [320, 120, 10];

/** The picture, with its points in words below. */
export function Curve({ line }: RowsProps): ReactElement {
  const say = useWords(TRACE);
  const picture = curveOf(line);
  if (picture === null) return <List line={line} />;
  const at = placeIn(picture);
  const [first, last] = [picture.points[0], picture.points.at(-1)];
  const path = [
    ...(first === undefined ? [] : [{ x: picture.room.left, y: first.y }]),
    ...picture.points,
    ...(last === undefined ? [] : [{ x: picture.room.right, y: last.y }]),
  ].map((point) => at(point).join(','));
  const [x, y] = picture.own === null ? [0, 0] : at(picture.own);
  return (
    <figure className={styles['curve']}>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
        <line x1={EDGE} x2={WIDE - EDGE} y1={HIGH - EDGE} y2={HIGH - EDGE} className={styles['axis']} />
        <polyline points={path.join(' ')} className={styles['stroke']} />
        {picture.points.map((point) => {
          const [cx, cy] = at(point);
          return <circle key={point.x} cx={cx} cy={cy} r={3.5} className={styles['dot']} />;
        })}
        {picture.own === null ? null : (
          <>
            <line x1={x} x2={x} y1={y} y2={HIGH - EDGE} className={styles['drop']} />
            <circle cx={x} cy={y} r={6} className={styles['own']} />
          </>
        )}
      </svg>
      <figcaption>
        <ul>
          {picture.points.map(({ text }) => (
            <li key={text.x}>
              {text.x} → <strong>{text.y}</strong>
            </li>
          ))}
        </ul>
        {picture.own === null ? null : (
          <p>
            <i aria-hidden="true" /> {say('youAreAt', { x: line.said['value'] ?? '', y: line.text })}
          </p>
        )}
      </figcaption>
    </figure>
  );
}

/** Where a point of the line stands in the picture. */
function placeIn({ room }: CurvePicture): (point: { readonly x: number; readonly y: number }) => readonly [x: number, y: number] {
  const [wide, high] = [room.right - room.left || 1, room.high - room.low || 1];
  return ({ x, y }) => [
    EDGE + ((x - room.left) / wide) * (WIDE - 2 * EDGE),
    HIGH - EDGE - ((y - room.low) / high) * (HIGH - 2 * EDGE - 8) - 4,
  ];
}
