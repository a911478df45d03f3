import type { z } from 'zod';

/** A sentence for each field that its schema refuses, by the field's path (`representative.name`). */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) messages[issue.path.join('.')] ??= messageOf(issue);
  return messages;
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.minimum === 1 || issue.minimum === 0 ? 'Fill this in.' : `At least ${issue.minimum}.`;
    case 'too_big':
      return `Too long: at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.`;
    case 'invalid_value':
      return 'Choose one of what is offered.';
    case 'invalid_format':
      return 'This is not written in the expected form.';
    default:
      return 'This was not understood.';
  }
}
