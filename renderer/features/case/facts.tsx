import type { FactView } from '../../../core/contract/cases.ts';
import { Glyph } from '../../kit/glyph.tsx';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';

type FactProps = Readonly<{
  fact: FactView;
  open: boolean;
  onOpen: () => void;
  onCorrect: () => void;
  onShowPage: (page: number) => void;
}>;

/** A fact with its mark at the right edge; Enter opens where it was read, by whom, and what it was before. */
function Fact({ fact, open, onOpen, onCorrect, onShowPage }: FactProps) {
  return (
    <li className={open ? styles.factOpen : ''}>
      <button type="button" id={`fact-${fact.fact}`} className={styles.fact} aria-expanded={open} onClick={onOpen}>
        <span className="ink3">{fact.label}</span>
        <span className={`${styles.factValue} ${fact.undecided ? styles.undecided : ''}`}>{fact.value}</span>
        {fact.undecided ? <Glyph name="unknown" size={13} /> : <span className={styles.source}>{fact.mark}</span>}
      </button>
      {fact.was.map((was) => (
        <p key={was} className={styles.was}>
          {was}
        </p>
      ))}
      {open && <FactMore {...{ fact, onCorrect, onShowPage }} />}
    </li>
  );
}

function FactMore({ fact, onCorrect, onShowPage }: Pick<FactProps, 'fact' | 'onCorrect' | 'onShowPage'>) {
  const { page } = fact;
  return (
    <div className={`${styles.factMore} micro ink3`}>
      {fact.by !== null && (
        <p>
          Confirmed by {fact.by}, {fact.at}
          {page === null ? '.' : `, from page ${page}.`}
        </p>
      )}
      <div className={styles.factActs}>
        {page !== null && (
          <button type="button" onClick={() => onShowPage(page)}>
            Show page {page}
          </button>
        )}
        {fact.correct !== 'none' && (
          <button type="button" onClick={onCorrect}>
            {fact.undecided ? 'Decide' : 'Correct'}
          </button>
        )}
      </div>
    </div>
  );
}

type FactsProps = Readonly<{
  groups: Case['facts'];
  open: string | null;
  onOpen: (fact: string | null) => void;
  onCorrect: (fact: FactView) => void;
  onShowPage: (page: number) => void;
}>;

export function Facts({ groups, open, onOpen, onCorrect, onShowPage }: FactsProps) {
  return (
    <section className={styles.facts} aria-labelledby="facts-title">
      <h2 id="facts-title">Facts</h2>
      {groups.map(({ title, facts }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {facts.map((fact) => (
              <Fact
                key={fact.fact}
                fact={fact}
                open={open === fact.fact}
                onOpen={() => onOpen(open === fact.fact ? null : fact.fact)}
                onCorrect={() => onCorrect(fact)}
                onShowPage={onShowPage}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
