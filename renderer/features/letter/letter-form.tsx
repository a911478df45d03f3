import type { ReactNode } from 'react';
import type { LetterDraft } from '../../../core/contract/letters.ts';
import type { CaseId } from '../../../core/domain/ids.ts';
import { ChoiceField } from '../../kit/choice.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { Blocks } from './blocks.tsx';
import type { Composition } from './composition.ts';
import styles from './letter.module.css';
import type { Preview } from './use-preview.ts';

type FormProps = Readonly<{
  caseId: CaseId;
  composition: Composition;
  preview: Preview | null;
  draft: LetterDraft;
  onDraft: (draft: LetterDraft) => void;
  children: ReactNode;
}>;

const channels = [
  { value: 'post', label: 'Post' },
  { value: 'email', label: 'E-mail' },
] as const;

/** Addressee, dates and blocks of the letter, and below them what is missing and what sending will do. */
export function LetterForm({ caseId, composition, preview, draft, onDraft, children }: FormProps) {
  const set = <K extends keyof LetterDraft>(name: K, value: LetterDraft[K]) => onDraft({ ...draft, [name]: value });
  const blocks = preview?.blocks ?? composition.blocks;
  const planned = preview?.plannedWords ?? composition.plannedWords;
  return (
    <div className={styles.form}>
      <LinesField label="To" value={draft.addressee} onChange={(value) => set('addressee', value)} lines={4} first />
      <ChoiceField
        label="Leaves by"
        options={channels}
        value={draft.channel}
        onChange={(value) => set('channel', value)}
      />
      <TextField
        label="Dated"
        value={draft.planned}
        onChange={(value) => set('planned', value)}
        placeholder="next collection"
        from={planned}
        hint="The printed date. Empty = the next collection before the post cut-off."
      />
      {composition.asksLanguageReason !== null && (
        <LinesField
          label="Why in English"
          value={draft.languageReason}
          onChange={(value) => set('languageReason', value)}
          lines={2}
          hint={composition.asksLanguageReason}
        />
      )}
      <LinesField
        label="Enclosures"
        value={draft.enclosures.join('\n')}
        onChange={(value) => set('enclosures', value === '' ? [] : value.split('\n'))}
        lines={1}
        hint="One a line"
      />
      <Blocks
        blocks={blocks}
        draft={draft}
        caseId={caseId}
        onText={(element, text) => set('texts', { ...draft.texts, [element]: text })}
      />
      <Findings preview={preview} />
      {children}
    </div>
  );
}

function Findings({ preview }: Readonly<{ preview: Preview | null }>) {
  if (preview === null) return null;
  return (
    <>
      {preview.findings.length > 0 && (
        <section aria-labelledby="findings-title" aria-live="polite">
          <h2 id="findings-title">Before it can be issued</h2>
          <ul className={styles.findings}>
            {preview.findings.map(({ severity, sentence, clause }) => (
              <li key={`${sentence} ${clause}`} className={severity === 'blocks' ? styles.blocking : styles.warning}>
                <Glyph name={severity === 'blocks' ? 'owed' : 'warn'} size={13} />
                <span>
                  {sentence} <span className="ink3">{clause}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="effects-title">
        <h2 id="effects-title">What sending will do</h2>
        <ul className={styles.effects}>
          {preview.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
