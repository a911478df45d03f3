import type { InputOf, OutputOf } from '../../../core/contract/client.ts';

export type Office = OutputOf<'office.settings'>;

/** The settings of the office as they are typed. */
export type OfficeForm = Readonly<{
  name: string;
  sender: string;
  address: string;
  contact: string;
  logo: string | null;
  postCutoff: string;
  idleMinutes: string;
}>;

export const formOf = (office: Office): OfficeForm => ({
  name: office.name,
  sender: office.letterhead.name,
  address: office.letterhead.address.join('\n'),
  contact: office.letterhead.contact.join('\n'),
  logo: office.letterhead.logo,
  postCutoff: office.postCutoff,
  idleMinutes: String(office.idleMinutes),
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, 6);

/** What is wrong with what was typed, by field. */
export function gapsOf(form: OfficeForm): Partial<Record<keyof OfficeForm, string>> {
  const minutes = Number(form.idleMinutes);
  return {
    ...(form.name.trim() === '' ? { name: 'Give the office a name.' } : {}),
    ...(form.sender.trim() === '' ? { sender: 'Say who the letters come from.' } : {}),
    ...(lines(form.address).length === 0 ? { address: 'Letters need the address of the sender.' } : {}),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/u.test(form.postCutoff) ? {} : { postCutoff: 'Write it as 15:30.' }),
    ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= 240
      ? {}
      : { idleMinutes: 'Whole minutes, from 1 to 240.' }),
  };
}

/** Only what differs from what is kept; empty when nothing does. */
export function changesOf(office: Office, form: OfficeForm): InputOf<'office.change'> {
  const kept = formOf(office);
  const letterhead =
    form.sender !== kept.sender ||
    form.address !== kept.address ||
    form.contact !== kept.contact ||
    form.logo !== kept.logo;
  return {
    ...(form.name === kept.name ? {} : { name: form.name }),
    ...(letterhead
      ? {
          letterhead: {
            name: form.sender,
            address: lines(form.address),
            contact: lines(form.contact),
            logo: form.logo,
          },
        }
      : {}),
    ...(form.postCutoff === kept.postCutoff ? {} : { postCutoff: form.postCutoff }),
    ...(form.idleMinutes === kept.idleMinutes ? {} : { idleMinutes: Number(form.idleMinutes) }),
  };
}
