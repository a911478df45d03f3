import type { Procedure } from '../../../domain/procedures/procedure.ts';
import { engineEvents } from '../../../domain/procedures/vocabulary.ts';
import { isZone, minuteOf } from '../../../domain/time/zone.ts';
import type { ProcedureDocument } from '../document.ts';
import type { RawFinding } from '../finding.ts';
import { checkCycles, compileClock, compileCombination } from './clocks.ts';
import { Context, type Path } from './context.ts';
import { compileFacts } from './facts.ts';
import {
  compileExternal,
  compileForwarding,
  compileGates,
  compileLearning,
  compileOutcomes,
  compileRecords,
  compileReview,
  compileTiers,
} from './outcomes.ts';
import {
  compileAxes,
  compileChannels,
  compileDerived,
  compileIntake,
  compileParties,
  compileReceipt,
  compileRoles,
  compileStages,
} from './people.ts';

export type Compiled = Readonly<{ procedure: Procedure; findings: readonly RawFinding[] }>;

/** A clock whose time is `none` is switched off by its parameter; what reads it then finds no date. */
const isOn = ({ within }: ProcedureDocument['clocks'][number]): boolean => within !== 'none';

function checkTwice(context: Context, block: string, ids: readonly string[]): void {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index)
      context.refuse([block, index, 'id'], `\`${id}\` stands twice in ${block}`, 'Give each its own id.');
}

function checkHead(context: Context, { tz, office }: ProcedureDocument): void {
  if (!isZone(tz)) context.refuse(['tz'], `\`${tz}\` is no time zone`, 'Use a name such as Europe/Vilnius.');
  if (office.open >= office.close)
    context.refuse(
      ['office', 'close'],
      `the office closes at ${office.close}, before it opens`,
      'Put the times in order.',
    );
}

function compileClocks(context: Context, document: ProcedureDocument): Procedure['clocks'] {
  checkTwice(
    context,
    'clocks',
    document.clocks.map(({ id }) => id),
  );
  const on = document.clocks
    .map((clock, index) => ({ clock, path: ['clocks', index] as Path }))
    .filter(({ clock }) => isOn(clock));
  const clocks = on.map(({ clock, path }) => compileClock(context, path, clock));
  checkCycles(
    context,
    clocks,
    on.map(({ path }) => path),
  );
  return clocks;
}

function compilePublish(context: Context, { publish }: ProcedureDocument): Procedure['publish'] {
  const { change_notice, proof } = publish;
  return {
    changeNotice:
      change_notice === 'none' ? null : context.clock(['publish', 'change_notice'], change_notice, 'permission'),
    proof: proof === 'required',
  };
}

function compileClosure(context: Context, { closure }: ProcedureDocument): Procedure['closure'] {
  return {
    ways: closure.ways.map((way, index) => context.condition(['closure', 'ways', index], way)),
    reopen: closure.reopen.map((event, index) => context.event(['closure', 'reopen', index], event)),
  };
}

function compileFirm({ firm }: ProcedureDocument): Procedure['firm'] {
  const { name, brand, number, address, email, phones, web } = firm;
  return {
    name,
    brand,
    number: number ?? null,
    address: address ?? null,
    email: email ?? null,
    phones: phones ?? [],
    web: web ?? null,
  };
}

const compileOffice = ({ office }: ProcedureDocument): Procedure['office'] => ({
  days: office.days,
  open: minuteOf(office.open) ?? 0,
  close: minuteOf(office.close) ?? 0,
  postCutoff: minuteOf(office.post_cutoff) ?? 0,
});

/** Turns a document whose shape is right into a procedure; findings name every word that means nothing. */
export function compile(document: ProcedureDocument, placeholders: number): Compiled {
  const { facts, findings } = compileFacts(document);
  const names = {
    facts,
    events: engineEvents,
    clocks: Object.fromEntries(document.clocks.map(({ id, kind }) => [id, kind])),
  };
  const context = new Context(names, { roles: Object.keys(document.roles), letters: Object.keys(document.letters) });
  checkHead(context, document);
  checkTwice(
    context,
    'channels',
    document.channels.map(({ id }) => id),
  );
  const procedure: Procedure = {
    id: document.id,
    version: document.version,
    firm: compileFirm(document),
    zone: document.tz,
    office: compileOffice(document),
    dayEnd: document.day_end ?? 'midnight',
    source: document.source,
    activates: document.activates ?? null,
    publish: compilePublish(context, document),
    document: { ...document.document, summary: document.document.summary ?? {} },
    params: document.params ?? {},
    facts,
    calendars: {
      duties: compileCombination(document.calendars.duties),
      permissions: compileCombination(document.calendars.permissions),
      estimated: document.calendars.estimated ?? 'by_polarity',
    },
    channels: compileChannels(document),
    receipt: compileReceipt(context, document),
    parties: compileParties(context, document),
    intake: compileIntake(context, document),
    axes: compileAxes(context, document),
    roles: compileRoles(document),
    stages: compileStages(context, document),
    derived: compileDerived(context, document),
    clocks: compileClocks(context, document),
    gates: compileGates(context, document),
    letters: document.letters,
    outcomes: compileOutcomes(context, document),
    redress: {
      kinds: document.redress.kinds,
      accept: document.redress.accept,
      pay: document.redress.pay === undefined ? null : context.clock(['redress', 'pay'], document.redress.pay, 'duty'),
    },
    tiers: compileTiers(context, document),
    forwarding: compileForwarding(context, document),
    external: compileExternal(context, document),
    closure: compileClosure(context, document),
    records: compileRecords(context, document),
    learning: compileLearning(context, document),
    review: compileReview(context, document),
    placeholders,
  };
  return { procedure, findings: [...findings, ...context.findings] };
}
