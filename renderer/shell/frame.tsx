import { useEffect, useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { keepAllTyping } from '../kit/before-lock.ts';
import { LinkButton } from '../kit/button.tsx';
import { useNotices } from '../kit/notices.tsx';
import { PracticeStrip } from '../kit/practice-strip.tsx';
import { useAnswer, useCommand } from '../kit/use-answer.ts';
import { useKeys } from '../kit/use-keys.tsx';
import styles from './frame.module.css';
import { KeysHelp } from './keys-help.tsx';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { places } from './places.ts';
import { TopBar } from './top-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';

/** How often the time in the top bar is asked for, in ms; the page keeps no clock of its own. */
const TIME_MS = 15_000;

export function Frame({ practice }: Readonly<{ practice: boolean }>) {
  const navigate = useNavigate();
  const who = useAnswer('session.who', {});
  const counts = useAnswer('cases.counts', {});
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const lock = useCommand('session.lock');
  const leave = useCommand('office.leave-practice');
  const lockNow = () => void keepAllTyping().then(() => lock.run({}));
  useIdleLock(who.value?.idleMinutes, lockNow);
  useEvery(TIME_MS, who.again);
  const { forget } = useNotices();
  useEffect(() => forget, [forget]);
  const going = places.flatMap(({ stroke, label, path }) =>
    stroke === undefined ? [] : [[stroke, { does: `go to ${label}`, act: () => void navigate(path) }] as const],
  );
  useKeys('Everywhere', {
    'Ctrl+k': { does: 'find a case, a name, or an act', act: () => setOpen('palette') },
    '?': { does: 'list of keys', act: () => setOpen('keys') },
    'Ctrl+l': { does: 'lock', act: lockNow },
    ...Object.fromEntries(going),
  });
  return (
    <div className={styles.app}>
      <div className={styles.practice}>
        {practice && (
          <PracticeStrip acts={<LinkButton onClick={() => void leave.run({})}>Leave the practice office</LinkButton>} />
        )}
      </div>
      <TopBar who={who.value} onFind={() => setOpen('palette')} onLock={lockNow} />
      <Navigation counts={counts.value} onKeys={() => setOpen('keys')} onFind={() => setOpen('palette')} />
      <main className={styles.sheet} id="sheet" tabIndex={-1}>
        <Outlet />
      </main>
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
      <KeysHelp open={open === 'keys'} onClose={() => setOpen(null)} />
    </div>
  );
}

function useEvery(ms: number, act: () => void): void {
  useEffect(() => {
    const timer = setInterval(act, ms);
    return () => clearInterval(timer);
  }, [ms, act]);
}
