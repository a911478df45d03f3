import type { InputOf } from '../../../core/contract/client.ts';
import type { ParamValue } from '../../../core/contract/procedures.ts';
import { filledGaps, gapsOf } from './gaps.ts';
import type { View } from './view.ts';

type Param = View['params'][number];
type Asked = InputOf<'procedures.preview'>;

/** What a window is opened for: to adopt what comes with the program, to decide otherwise, or to fill gaps. */
export type Purpose = 'adopt' | 'change' | 'fill';

/** What a person has typed before a version is adopted: values by decision, words by gap, each as it was typed. */
export type AdoptionForm = Readonly<{
  values: Readonly<Record<string, string>>;
  fills: Readonly<Record<string, string>>;
  from: string;
  publishedOn: string;
  proof: string;
  reason: string;
  roles: readonly string[];
}>;

export const emptyAdoption: AdoptionForm = {
  values: {},
  fills: {},
  from: '',
  publishedOn: '',
  proof: '',
  reason: '',
  roles: [],
};

/** A value as it is typed: lists with commas. */
export const typedOf = (value: ParamValue): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** The typed value in the kind that the decision has. */
export function understood({ value }: Param, typed: string): ParamValue {
  const text = typed.trim();
  if (Array.isArray(value))
    return text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  if (typeof value === 'number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  if (typeof value === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The decisions that differ from how they stand. */
export const changedValues = (
  params: readonly Param[],
  { values }: AdoptionForm,
): Readonly<Record<string, ParamValue>> =>
  Object.fromEntries(
    params.flatMap((param) => {
      const typed = values[param.name];
      return typed === undefined || typed.trim() === typedOf(param.value)
        ? []
        : [[param.name, understood(param, typed)]];
    }),
  );

/** What the application is asked: to adopt what is offered, or what stands with other decisions and filled gaps. */
export function askedOf(view: Pick<View, 'id' | 'params' | 'findings'>, purpose: Purpose, form: AdoptionForm): Asked {
  const { id } = view;
  const fills = filledGaps(gapsOf(view.findings), form.fills);
  return {
    of:
      purpose === 'adopt'
        ? { of: 'offer', id, fills }
        : { of: 'change', id, values: changedValues(view.params, form), fills },
    from: form.from,
    published: { on: form.publishedOn, proof: form.proof },
  };
}

/** Whether there is anything to adopt yet. */
export const asksAnything = ({ of }: Asked): boolean =>
  of.of === 'offer' || Object.keys(of.values).length > 0 || Object.keys(of.fills ?? {}).length > 0;
