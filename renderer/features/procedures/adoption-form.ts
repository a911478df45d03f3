import type { InputOf } from '../../../core/contract/client.ts';
import type { ParamValue } from '../../../core/contract/procedures.ts';
import type { View } from './view.ts';

type Param = View['params'][number];
type Asked = InputOf<'procedures.preview'>;

/** What a person has typed before a version is adopted. Values are kept as they are typed, by decision. */
export type AdoptionForm = Readonly<{
  values: Readonly<Record<string, string>>;
  from: string;
  publishedOn: string;
  proof: string;
  reason: string;
  roles: readonly string[];
}>;

export const emptyAdoption: AdoptionForm = {
  values: {},
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

/** What the application is asked: to adopt what is offered, or what stands with other decisions. */
export const askedOf = (view: Pick<View, 'id' | 'params'>, offered: boolean, form: AdoptionForm): Asked => ({
  of: offered ? { of: 'offer', id: view.id } : { of: 'change', id: view.id, values: changedValues(view.params, form) },
  from: form.from,
  published: { on: form.publishedOn, proof: form.proof },
});
