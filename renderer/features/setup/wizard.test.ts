import { describe, expect, test } from 'vitest';
import {
  emptyDraft,
  finishing,
  groupsMissing,
  isRightGroup,
  linesOf,
  officeGaps,
  personGaps,
  withOffer,
} from './wizard.ts';

const offer = {
  id: 'p1',
  version: '1.0.0',
  firm: 'A Firm UAB',
  brand: 'A Brand',
  address: 'Street 1, LT-09313 Vilnius',
  contact: ['complaints@firm.example'],
  roles: [{ id: 'handler', title: 'Handler' }],
};

describe('setting up an office', () => {
  test('a chosen procedure fills in what it knows of the firm and leaves what was typed', () => {
    const draft = withOffer({ ...emptyDraft, officeName: 'Mail room' }, offer, undefined);
    expect(draft).toMatchObject({ officeName: 'Mail room', senderName: 'A Brand', roles: ['handler'] });
    expect(linesOf(draft.address)).toEqual(['Street 1', 'LT-09313 Vilnius']);
  });

  test('post leaves at 15:00 unless the office says otherwise (G-24)', () => {
    expect(emptyDraft.postCutoff).toBe('15:00');
  });

  test('another procedure brings its own firm and roles, and leaves what was typed', () => {
    const other = { ...offer, id: 'p2', firm: 'Another UAB', brand: 'B', roles: [{ id: 'clerk', title: 'Clerk' }] };
    const typed = { ...withOffer(emptyDraft, offer, undefined), senderName: 'Our complaints' };
    expect(withOffer(typed, other, offer)).toMatchObject({
      procedure: 'p2',
      officeName: 'Another UAB',
      senderName: 'Our complaints',
      roles: ['clerk'],
    });
  });

  test('another procedure brings its own firm along, and leaves what was typed', () => {
    const other = { ...offer, id: 'p2', firm: 'B Limited', brand: 'B', address: '', roles: [] };
    const draft = { ...withOffer(emptyDraft, offer, undefined), senderName: 'Typed' };
    expect(withOffer(draft, other, offer)).toMatchObject({ officeName: 'B Limited', senderName: 'Typed', address: '' });
  });

  test('a group read from the paper is right whatever the size of its letters', () => {
    expect(isRightGroup('9VTD', ' 9v td')).toBe(true);
    expect(isRightGroup('9VTD', '9VT')).toBe(false);
    expect(isRightGroup(undefined, '')).toBe(false);
  });

  test('the recovery key step names the groups that are still wanted', () => {
    const draft = { ...emptyDraft, groups: ['AAAA', 'BBBB', 'CCCC'], ask: [1, 3] as const };
    expect(groupsMissing(draft)).toBe('Type group 1 and group 3 from the paper first.');
    expect(groupsMissing({ ...draft, typed: ['aaaa', 'x'] })).toBe('Type group 3 from the paper first.');
    expect(groupsMissing({ ...draft, typed: ['aaaa', 'cccc'] })).toBeNull();
  });

  test('what is left empty is named by its field', () => {
    expect(Object.keys(officeGaps(emptyDraft))).toEqual(['procedure', 'officeName', 'senderName', 'address']);
    expect(Object.keys(officeGaps({ ...emptyDraft, postCutoff: '25:00' }))).toContain('postCutoff');
    const seven = 'one\ntwo\nthree\nfour\nfive\nsix\nseven';
    expect(officeGaps({ ...emptyDraft, address: seven, contact: seven })).toMatchObject({
      address: 'A letterhead has room for 6 lines. Put some of them together.',
      contact: 'A letterhead has room for 6 lines. Put some of them together.',
    });
    expect(Object.keys(personGaps(emptyDraft))).toEqual(['name', 'title', 'contact', 'roles']);
  });

  test('what is sent has lines, not text, and the groups as they are printed', () => {
    const sent = finishing({ ...withOffer(emptyDraft, offer, undefined), typed: ['9vtd ', '8fzq'] });
    expect(sent.typed).toEqual(['9VTD', '8FZQ']);
    expect(sent.letterhead.contact).toEqual(['complaints@firm.example']);
  });
});
