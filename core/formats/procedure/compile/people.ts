import type { Axis, DerivedRule, Procedure, Role, Stage } from '../../../domain/procedures/procedure.ts';
import type { IntakeRules, Parties, ReceiptRules } from '../../../domain/procedures/procedure-parts.ts';
import { minuteOf } from '../../../domain/time/zone.ts';
import type { ProcedureDocument } from '../document.ts';
import type { Context } from './context.ts';

type AxisDocument = ProcedureDocument['classify'][string];

function compileRule(context: Context, id: string, { rule, values }: AxisDocument): Axis['rule'] {
  if (rule === undefined) return null;
  if (!values.every((value) => typeof value === 'boolean'))
    context.refuse(
      ['classify', id, 'rule'],
      `\`${id}\` is no yes or no, a rule is`,
      'Give it the values [false, true], or leave the rule out.',
    );
  return context.condition(['classify', id, 'rule'], rule);
}

export function compileAxes(context: Context, { classify }: ProcedureDocument): readonly Axis[] {
  return Object.entries(classify).map(([id, axis]) => ({
    id,
    values: axis.values,
    axes: axis.axes ?? [],
    raiseOnly: axis.raise_only ?? false,
    secondPerson: axis.second_person ?? false,
    clause: axis.clause ?? null,
    rule: compileRule(context, id, axis),
    map: axis.map ?? {},
    start: axis.start ?? 'triage',
    notify: Object.fromEntries(
      Object.entries(axis.notify ?? {}).map(([fact, role]) => [
        context.fact(['classify', id, 'notify', fact], fact),
        context.role(['classify', id, 'notify', fact], role),
      ]),
    ),
  }));
}

export const compileRoles = ({ roles }: ProcedureDocument): readonly Role[] =>
  Object.entries(roles).map(([id, { title, can, not_if }]) => ({ id, title, can, notIf: not_if ?? [] }));

export function compileStages(context: Context, { stages }: ProcedureDocument): readonly Stage[] {
  const ids = stages.map(({ id }) => id);
  return stages.map((stage, index) => {
    const path = ['stages', index];
    if (stage.next !== undefined && !ids.includes(stage.next))
      context.refuse([...path, 'next'], `unknown stage \`${stage.next}\``, `Use one of ${ids.join(', ')}.`);
    return {
      id: stage.id,
      enter: context.condition([...path, 'enter'], stage.enter),
      exit: context.condition([...path, 'exit'], stage.exit),
      next: stage.next ?? null,
      notify: (stage.notify ?? []).map((role, place) => context.role([...path, 'notify', place], role)),
      parallel: stage.parallel ?? false,
      sheet: stage.sheet ?? [],
    };
  });
}

export function compileDerived(context: Context, { derived }: ProcedureDocument): readonly DerivedRule[] {
  return (derived ?? []).map((rule, index) => {
    const path = ['derived', index];
    const clock = rule.at.replace(/\.due$/, '');
    if (rule.at !== 'received' && !rule.at.endsWith('.due'))
      context.refuse(
        [...path, 'at'],
        `\`${rule.at}\` is no moment of a rule`,
        'Write `received` or the due day of a clock, such as `frontline.due`.',
      );
    return {
      id: rule.id,
      event: context.event([...path, 'event'], rule.event),
      at: rule.at === 'received' ? { event: 'received' } : { clock: context.clock([...path, 'at'], clock, 'duty') },
      when: context.optionalCondition([...path, 'when'], rule.when),
      clause: rule.clause,
    };
  });
}

export const compileChannels = ({ channels, tz }: ProcedureDocument): Procedure['channels'] =>
  channels.map(({ id, kind, address, official, reply_via, hours }) => ({
    id,
    kind,
    address: address ?? null,
    official,
    replyVia: reply_via ?? null,
    hours:
      hours === undefined
        ? null
        : {
            days: hours.days,
            open: minuteOf(hours.open) ?? 0,
            close: minuteOf(hours.close) ?? 0,
            zone: hours.tz ?? tz,
          },
  }));

export function compileReceipt(context: Context, { receipt }: ProcedureDocument): ReceiptRules {
  const cutoff = receipt.cutoff === 'none' ? null : minuteOf(receipt.cutoff);
  if (receipt.cutoff !== 'none' && cutoff === null)
    context.refuse(
      ['receipt', 'cutoff'],
      `\`${receipt.cutoff}\` is no time of day`,
      'Write `none`, or a time such as "17:00".',
    );
  const { submitted, received, unknown_time, backdate_unattended } = receipt.post;
  return {
    cutoff,
    submitted,
    received,
    unknownTime: unknown_time,
    backdateUnattended: backdate_unattended ?? false,
    noAddress: receipt.no_address,
  };
}

export function compileParties(context: Context, { parties }: ProcedureDocument): Parties {
  const { eligible, ineligible, representative, identity } = parties;
  return {
    eligible: context.optionalCondition(['parties', 'eligible'], eligible),
    ineligible:
      ineligible === undefined
        ? null
        : { handle: ineligible.handle, letter: context.letter(['parties', 'ineligible', 'letter'], ineligible.letter) },
    representative: {
      kinds: representative.kinds,
      documents: representative.documents,
      letter: context.letter(['parties', 'representative', 'letter'], representative.letter),
      promise: representative.promise ?? true,
    },
    identity:
      identity === undefined
        ? null
        : {
            before: identity.before,
            letter: context.letter(['parties', 'identity', 'letter'], identity.letter),
            promise: identity.promise ?? true,
          },
  };
}

export function compileIntake(context: Context, { intake }: ProcedureDocument): IntakeRules {
  const { fields, form, languages, assistance } = intake;
  return {
    required: fields.required,
    wanted: fields.wanted,
    either: fields.either ?? [],
    optional: fields.optional ?? [],
    form: form ?? null,
    languages: { ...languages, courtesy: languages.courtesy ?? [] },
    fee: intake.fee,
    assistance:
      assistance === undefined
        ? null
        : { free: assistance.free, role: context.role(['intake', 'assistance', 'role'], assistance.role) },
  };
}
