import type { Brand } from '#shared/kernel/brand.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { AudienceClass, Kind } from './kind.ts';
import type { Role } from './roles.ts';

/** Name of a group that holds the same records: `all`, `control`, `referees`, or `referee:<person>` and the like. */
export type Audience = Brand<string, 'Audience'>;

const AUDIENCE_PATTERN =
  /^(?:all|control|referees|(?:referee|team|unit|branch):[A-Za-z0-9._~-]{1,160})$/;

/** Whether `text` names an audience. */
export const isAudience = (text: string): text is Audience => AUDIENCE_PATTERN.test(text);

/** The audience that everyone holds. */
export const ALL = 'all' as Audience;
/** The audience of exercise control. */
export const CONTROL = 'control' as Audience;
/** What referees and evaluators share with control: guidance, precedents, injects. */
export const REFEREE_ROOM = 'referees' as Audience;
/** One referee's own audience. */
export const refereeAudience = (person: RecordId): Audience => `referee:${person}` as Audience;
/** One attack team's audience. */
export const teamAudience = (team: RecordId): Audience => `team:${team}` as Audience;
/** One defender unit's audience. */
export const unitAudience = (unit: RecordId): Audience => `unit:${unit}` as Audience;

/** What one superior body was told. */
export const branchAudience = (superior: RecordId): Audience => `branch:${superior}` as Audience;

/** The class of an audience: the part before the colon. */
export function audienceClass(audience: Audience): AudienceClass {
  const colon = audience.indexOf(':');
  return (colon < 0 ? audience : audience.slice(0, colon)) as AudienceClass;
}

/** Who one is while acting: a person in a role, and whose log that opens. */
export interface Actor {
  readonly person: RecordId;
  readonly role: Role;
  readonly team: RecordId | null;
  readonly unit: RecordId | null;
  /** Superior body whose view it is; left out by all others. */
  readonly superior?: RecordId | null;
}

/**
 * Whether records of `kind` may lie in `audience` and be written by `role`. A function of the entry
 * alone, so that every machine admits the same entries.
 */
export const mayHold = (kind: Kind, audience: Audience, role: Role): boolean =>
  kind.audiences.includes(audienceClass(audience)) && kind.writers.includes(role);

/**
 * Whether `actor` may see `audience`. Control sees a referee's audience too, but shows a mark only
 * after its reveal: on one laptop that is a convention, between laptops it is encryption.
 */
export function mayRead(actor: Actor, audience: Audience): boolean {
  switch (actor.role) {
    case 'organiser':
    case 'chief-referee':
      return true;
    case 'referee':
      return (
        audience === ALL || audience === 'referees' || audience === refereeAudience(actor.person)
      );
    case 'attack-team':
      return audience === ALL || (actor.team !== null && audience === teamAudience(actor.team));
    case 'defender':
      return audience === ALL || (actor.unit !== null && audience === unitAudience(actor.unit));
    case 'superior': {
      const { superior = null } = actor;
      return audience === ALL || (superior !== null && audience === branchAudience(superior));
    }
    case 'observer':
      return audience === ALL;
  }
}

/** Whether `actor` may write records of `kind` into `audience`. */
export const mayWrite = (actor: Actor, kind: Kind, audience: Audience): boolean =>
  mayHold(kind, audience, actor.role) && mayRead(actor, audience);
