import type { DispatchMethod } from '../../core/contract/letters.ts';

/** Ways in which a letter leaves the house, as a clerk picks them. */
export const dispatchMethods: readonly Readonly<{ value: DispatchMethod; label: string }>[] = [
  { value: 'post', label: 'Ordinary post' },
  { value: 'registered_post', label: 'Registered post' },
  { value: 'courier', label: 'Courier' },
  { value: 'by_hand', label: 'By hand' },
  { value: 'email', label: 'E-mail' },
];
