import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ProcedureChoice } from '../../../core/contract/procedures.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { Screen } from '../../kit/screen.tsx';
import { Empty, Loading, Trouble } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { useKeys } from '../../kit/use-keys.tsx';
import { AdoptDialog } from './adopt-dialog.tsx';
import type { Purpose } from './adoption-form.ts';
import { gapsOf } from './gaps.ts';
import { Calendars, Decisions, Findings, Gaps } from './parts.tsx';
import { choiceOf } from './places.ts';
import styles from './procedures.module.css';
import { PublishedText } from './published-text.tsx';
import { TimeLine } from './time-line.tsx';
import { Versions } from './versions.tsx';
import type { View } from './view.ts';

/** One procedure: its published words on the left, its clocks and decisions on the right. */
export function ProcedureScreen() {
  const choice = choiceOf(useParams());
  if (choice === null)
    return (
      <Screen title="Procedures" foot="">
        <Empty what="There is no such procedure">Choose one from the list.</Empty>
      </Screen>
    );
  return <Chosen choice={choice} key={JSON.stringify(choice)} />;
}

function Chosen({ choice }: Readonly<{ choice: ProcedureChoice }>) {
  const { value, refusal, again } = useAnswer('procedures.view', { choice });
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const navigate = useNavigate();
  useKeys('Procedure', { Escape: { does: 'back to the list', act: () => void navigate('/procedures') } });
  const offered = choice.of === 'offer';
  const gaps = value === undefined ? 0 : gapsOf(value.findings).length;
  const title = value === undefined ? 'Procedure' : `${value.brand} ${value.version}`;
  return (
    <Screen
      title={title}
      windowTitle={`Procedures, ${title}`}
      beside={<span className="small ink2">{value?.words}</span>}
      acts={
        value !== undefined && (
          <Button
            look="go"
            stroke={offered ? 'a' : 'c'}
            onClick={() => setPurpose(offered ? 'adopt' : 'change')}
            refused={value.refused}
            id="adopt"
          >
            {offered ? (gaps > 0 ? 'Fill in and adopt' : 'Adopt') : 'Change decisions'}
          </Button>
        )
      }
      foot={value === undefined ? '' : footOf(value)}
      keys={[
        [offered ? 'a' : 'c', offered ? 'adopt' : 'change'],
        ['e', 'example'],
        ['Escape', 'list'],
      ]}
    >
      {value !== undefined ? (
        <div className={styles.page}>
          <PublishedText texts={value.texts} firm={value.firm} gaps={gapsOf(value.findings)} />
          <div className={styles.side}>
            {value.reviewOverdue !== null && <Banner tone="warn" what={value.reviewOverdue} />}
            <Gaps
              view={value}
              acts={
                !offered && (
                  <Button stroke="f" onClick={() => setPurpose('fill')} refused={value.refused}>
                    Fill in
                  </Button>
                )
              }
            />
            <TimeLine choice={choice} facts={value.facts} today={value.today} />
            <Decisions view={value} />
            <Findings findings={value.findings} />
            <Versions view={value} />
            <Calendars calendars={value.calendars} adopted={!offered} />
          </div>
        </div>
      ) : refusal === undefined ? (
        <Loading what="the procedure" />
      ) : (
        <Trouble what="The procedure could not be read" refusal={refusal} again={again} />
      )}
      {purpose !== null && value !== undefined && (
        <AdoptDialog view={value} purpose={purpose} onClose={() => setPurpose(null)} />
      )}
    </Screen>
  );
}

function footOf({ params, calendars }: View): string {
  const open = calendars.flatMap(({ unconfirmed }) => unconfirmed).reduce((sum, { count }) => sum + count, 0);
  const days = open === 0 ? 'all days in use are confirmed' : `${open} days in use are not confirmed`;
  return `${params.length} decisions where the text leaves room; ${days}.`;
}
