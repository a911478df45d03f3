import type { OutputOf } from '../../../core/contract/client.ts';
import type { PostForm } from '../../../core/contract/post.ts';
import type { PlainDate } from '../../../core/domain/time/moment.ts';
import type { Sentences } from './form-state.ts';
import type { Reading } from './use-check.ts';

/** What each block of the form is given. */
export type BlockProps = Readonly<{
  form: PostForm;
  set: (part: Partial<PostForm>) => void;
  replace: (form: PostForm) => void;
  /** Told when a field is left: from then on it may be corrected. */
  left: (field: string) => void;
  errors: Sentences;
  warnings: Sentences;
  reading: Reading | null;
  item: OutputOf<'post.item'>;
  today: PlainDate;
}>;

/** The ids of fields in the page: `field-name`, `field-representative.name`. */
export const fieldId = (field: string) => `field-${field}`;

type TextKey = {
  [K in keyof PostForm]: PostForm[K] extends string ? (string extends PostForm[K] ? K : never) : never;
}[keyof PostForm];

/** The props of a field that holds one text of the form. */
export const textOf = (props: BlockProps, field: TextKey) => ({
  id: fieldId(field),
  value: props.form[field],
  onChange: (value: string) => props.set({ [field]: value }),
  onBlur: () => props.left(field),
  error: props.errors[field],
  warning: props.warnings[field],
});

/** The quiet mark at the right edge: the page on which a field was read. */
export const markOf = (props: BlockProps, field: TextKey): string | undefined => {
  const page = props.form[field] === '' ? undefined : props.form.readFrom[field];
  return page === undefined ? undefined : `p ${page}`;
};
