import type { Gate } from '../../../domain/procedures/procedure.ts';
import type {
  ExternalBody,
  Forwarding,
  Learning,
  Outcome,
  Records,
  Review,
  Tier,
} from '../../../domain/procedures/procedure-parts.ts';
import { isPlainDate } from '../../../domain/time/moment.ts';
import type { ProcedureDocument } from '../document.ts';
import type { Context } from './context.ts';

export function compileGates(context: Context, { gates }: ProcedureDocument): readonly Gate[] {
  return gates.map((gate, index) => ({
    act: gate.act,
    require: context.condition(['gates', index, 'require'], gate.require),
    else: gate.else,
    clause: gate.clause,
    words: gate.words ?? '',
  }));
}

export function compileOutcomes(context: Context, { outcomes }: ProcedureDocument): readonly Outcome[] {
  return Object.entries(outcomes).map(([id, { needs, grounds, letter }]) => ({
    id,
    needs,
    grounds: grounds ?? [],
    letter: letter === undefined ? null : context.letter(['outcomes', id, 'letter'], letter),
  }));
}

export function compileTiers(context: Context, { tiers }: ProcedureDocument): readonly Tier[] {
  return tiers.map((tier, index) => ({
    id: tier.id,
    role: context.role(['tiers', index, 'role'], tier.role),
    enter: tier.enter === undefined ? null : context.event(['tiers', index, 'enter'], tier.enter),
    letter: tier.letter === undefined ? null : context.letter(['tiers', index, 'letter'], tier.letter),
    promise: tier.promise ?? true,
  }));
}

export function compileForwarding(context: Context, { forwarding }: ProcedureDocument): readonly Forwarding[] {
  return Object.entries(forwarding).map(([kind, rule]) => {
    const path = ['forwarding', kind];
    return {
      kind,
      consent: rule.consent,
      request: rule.request === undefined ? null : context.letter([...path, 'request'], rule.request),
      notice: context.letter([...path, 'notice'], rule.notice),
      portion: rule.portion,
      followUp: rule.follow_up === undefined ? null : context.clock([...path, 'follow_up'], rule.follow_up, 'interval'),
      staysOwner: rule.stays_owner === true ? 'all' : 'retained_part',
    };
  });
}

type BodyDocument = Exclude<ProcedureDocument['external'][number], string>;

/** A body that is only named goes by its name, for there is no other word for it. */
const inFull = (body: ProcedureDocument['external'][number]): BodyDocument =>
  typeof body === 'string' ? { id: body, name: body } : body;

export function compileExternal(context: Context, { external }: ProcedureDocument): readonly ExternalBody[] {
  const bodies = external.map(inFull);
  return bodies.map((body, index) => {
    const path = ['external', index];
    if (bodies.findIndex(({ id }) => id === body.id) !== index)
      context.refuse(path, `\`${body.id}\` stands twice in external`, 'Name each body once.');
    return {
      id: body.id,
      name: body.name,
      when: context.optionalCondition([...path, 'when'], body.when),
      limit:
        body.limit === undefined
          ? null
          : {
              clocks: body.limit.clocks.map((clock, place) =>
                context.clock([...path, 'limit', 'clocks', place], clock, 'entitlement'),
              ),
              print: body.limit.print,
            },
      rightAt: body.right_at === undefined ? null : context.clock([...path, 'right_at'], body.right_at, 'entitlement'),
      language: body.language ?? [],
      how: body.how ?? null,
      site: body.site ?? null,
      email: body.email ?? null,
      phone: body.phone ?? null,
      address: body.address ?? null,
      cost: body.cost ?? null,
      note: body.note ?? null,
    };
  });
}

export function compileRecords(context: Context, { records }: ProcedureDocument): Records {
  const { registry, retention, access } = records;
  return {
    registry,
    retention: {
      clock: context.clock(['records', 'retention', 'clock'], retention.clock, 'retention'),
      atEnd: retention.at_end,
      hold: retention.hold,
    },
    access: { ...access, custodian: context.role(['records', 'access', 'custodian'], access.custodian) },
  };
}

export function compileLearning(context: Context, { learning }: ProcedureDocument): Learning {
  const { trend } = learning;
  return {
    rootCause: learning.root_cause,
    lessons: learning.lessons,
    correctiveActions: learning.corrective_actions ?? null,
    serviceReview: learning.service_review ?? null,
    trend:
      trend === undefined
        ? null
        : { sameCause: trend.same_cause, within: context.amount(['learning', 'trend', 'within'], trend.within) },
  };
}

export function compileReview(context: Context, { review }: ProcedureDocument): Review {
  return {
    report: review.report,
    signOff: review.sign_off === undefined ? null : context.role(['review', 'sign_off'], review.sign_off),
    policyReview: review.policy_review ?? null,
    due: compileDue(context, review),
    promise: review.promise,
  };
}

function compileDue(context: Context, { review_by: by, clause }: ProcedureDocument['review']): Review['due'] {
  if (by === undefined) return null;
  const path = ['review', 'review_by'];
  if (!isPlainDate(by)) {
    context.refuse(path, `\`${by}\` is no day of any calendar`, 'Write a date, such as 2026-11-21.');
    return null;
  }
  if (clause === undefined) {
    context.refuse(path, 'nothing says who promised this review', 'Add the `clause` that promises it.');
    return null;
  }
  return { by, clause };
}
