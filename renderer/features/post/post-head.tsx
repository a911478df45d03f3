import type { OutputOf } from '../../../core/contract/client.ts';
import styles from './post.module.css';

/** More items than this are a figure, not a row of ticks. */
const MOST_TICKS = 40;

/** `Item 7 of 23`, the ticks, and the name of the file. */
export function PostHead({ item }: Readonly<{ item: OutputOf<'post.item'> }>) {
  const { number, of } = item.position;
  const look = (place: number) => (place < number ? styles.past : place === number ? styles.now : '');
  return (
    <>
      <span className="ink2 keep">
        Item <b>{number}</b> of <b>{of}</b>
      </span>
      {of <= MOST_TICKS && (
        <span className={styles.ticks} aria-hidden="true">
          {Array.from({ length: of }, (_, index) => index + 1).map((place) => (
            <i key={place} className={look(place)} />
          ))}
        </span>
      )}
      <span className="ink3 small cut">{item.name}</span>
    </>
  );
}
