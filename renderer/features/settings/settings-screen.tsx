import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { Screen } from '../../kit/screen.tsx';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { OfficePart } from './office-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { RecordPart } from './record-part.tsx';
import styles from './settings.module.css';

const parts: readonly Readonly<{ id: string; label: string; Part: ComponentType; foot: string }>[] = [
  { id: 'office', label: 'Office', Part: OfficePart, foot: 'The letterhead is on every letter issued from now on.' },
  { id: 'people', label: 'People', Part: PeoplePart, foot: 'Everybody signs in with an own word and passphrase.' },
  { id: 'appearance', label: 'Appearance', Part: Appearance, foot: 'Kept for you on this computer.' },
  { id: 'record', label: 'Record check', Part: RecordPart, foot: 'A check reads only; it repairs nothing.' },
  { id: 'about', label: 'About', Part: About, foot: 'Nothing leaves this computer.' },
];

export function SettingsScreen() {
  const { part } = useParams();
  const chosen = parts.find(({ id }) => id === part) ?? parts[0];
  if (chosen === undefined) return null;
  const { Part } = chosen;
  return (
    <Screen title="Settings" windowTitle={`Settings, ${chosen.label}`} foot={chosen.foot}>
      <div className={styles.columns}>
        <nav className={styles.parts} aria-label="Settings">
          {parts.map(({ id, label }) => (
            <Link key={id} to={`/settings/${id}`} aria-current={id === chosen.id ? 'page' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.part}>
          <Part />
        </div>
      </div>
    </Screen>
  );
}
