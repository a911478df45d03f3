import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import styles from './post.module.css';

const bytesWords = (bytes: number) => `${bytes.toLocaleString('en-GB')} bytes`;

/** What stands beside a letter that has been registered: where it went, and that it is kept as it came. */
export function FiledItem({ item }: Readonly<{ item: OutputOf<'post.item'> }>) {
  const navigate = useNavigate();
  return (
    <section className={styles.form} aria-label="Registered">
      <div className={styles.fields}>
        <h2>Registered as {item.reference ?? 'a case'}</h2>
        <p className="ink2">What the letter says is corrected on the case, by a new entry with a reason.</p>
        <dl className={styles.facts}>
          <dt>File</dt>
          <dd>{item.name}</dd>
          <dt>Size</dt>
          <dd>{bytesWords(item.bytes)}, kept byte for byte</dd>
          <dt>SHA-256</dt>
          <dd className="micro">{item.sha256}</dd>
        </dl>
      </div>
      <div className={styles.register}>
        {item.case !== null && (
          <Button look="go" stroke="o" does="open the case" onClick={() => void navigate(`/case/${item.case}`)}>
            Open the case
          </Button>
        )}
      </div>
    </section>
  );
}
