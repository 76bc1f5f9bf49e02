import {
  ALL,
  type Audience,
  CONTROL,
  teamAudience,
  unitAudience,
} from '#shared/domain/audiences.ts';
import { type Exercise, exerciseKind } from '#shared/domain/exercise.ts';
import { type Finding, findingKind, submissionKind } from '#shared/domain/finding.ts';
import { type Award, receiptKind, type Ruling, rulingKind } from '#shared/domain/judging.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  designationKind,
  type DesignationAttribute,
  organisationKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { type Response, responseKind, responseSubmissionKind } from '#shared/domain/response.ts';
import type { EntryId } from '#shared/journal/batch.ts';
import { receiptId, submissionId } from '#shared/journal/dossier.ts';
import { readIn } from '#shared/journal/read.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { draftTable, emptyTable, type Row } from '#shared/journal/table.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { EXERCISE } from './builders.ts';

const id = (text: string): RecordId => text as RecordId;

/** An award as a test writes it: points for one unless it says otherwise. */
export const award = (item: string, points: number, quantity = 1): Award => ({
  item,
  points,
  quantity,
  permille: 0,
});
/** An achieved defence sub-item. */
export const achieved = (item: string, permille = 1000): Award => ({
  item,
  points: 0,
  quantity: 1,
  permille,
});

type Sent<Value> = Partial<Value> & {
  readonly sequence?: number | null;
  readonly receivedAt?: number;
};

/**
 * Records put straight into a folded state, so that a scoring test says only what scoring reads. Everything is deterministic:
 * receipts are numbered as they come unless a test numbers them.
 */
export class ScoringWorld {
  state: ExerciseState = emptyState(EXERCISE);
  private sequence = 0;
  private designated = 0;

  /** Sets a record; of a record of fields only those given. */
  put<Value extends object>(
    audience: Audience,
    kind: Kind<string, Value>,
    record: string,
    value: Partial<Value>,
  ): void {
    const part = this.state.audiences.get(audience) ?? { tables: new Map(), awaited: new Map() };
    const draft = draftTable(part.tables.get(kind.kind) ?? emptyTable());
    const before = draft.get(record)?.values ?? {};
    const values = kind.shape === 'whole' ? { '*': value } : { ...before, ...value };
    draft.put(aRow(record, values));
    const tables = new Map(part.tables).set(kind.kind, draft.finish());
    const audiences = new Map(this.state.audiences).set(audience, { ...part, tables });
    this.state = { ...this.state, audiences };
  }

  exercise(fields: Partial<Exercise>): void {
    this.put(ALL, exerciseKind, EXERCISE, fields);
  }

  team(name: string): void {
    this.put(CONTROL, teamKind, name, { name });
  }

  unit(name: string, parent = ''): void {
    this.put(CONTROL, organisationKind, name, { name });
    if (parent !== '') this.designate(name, 'parent', parent);
  }

  system(name: string, organisation: string): void {
    this.put(CONTROL, systemKind, name, { name, organisation: id(organisation) });
  }

  /** Organisation of a system. */
  organisationOf(system: string): string | null {
    return readIn(this.state, CONTROL, systemKind, system)?.value.organisation ?? null;
  }

  designate(subject: string, attribute: DesignationAttribute, value: string, from = 0): void {
    const record = `d-${String(this.designated++).padStart(6, '0')}`;
    const designation = { subject: id(subject), attribute, value, effectiveFrom: from, basis: '' };
    this.put(CONTROL, designationKind, record, designation);
  }

  /** A finding, submitted and (unless `sequence` is null) received. */
  finding(name: string, team: string, fields: Sent<Finding> = {}): void {
    const { sequence, receivedAt, ...content } = fields;
    const audience = teamAudience(id(team));
    const value: Finding = {
      ...findingKind.empty,
      title: name,
      team: id(team),
      attackedAt: 1000,
      ...content,
    };
    this.put(audience, findingKind, name, value);
    const revision = {
      finding: id(name),
      revision: 1,
      submittedAt: 2000,
      content: value,
      evidence: [],
    };
    this.put(audience, submissionKind, submissionId(id(name), 1), revision);
    this.receive(audience, name, sequence, receivedAt);
  }

  response(name: string, unit: string, fields: Sent<Response> = {}): void {
    const { sequence, receivedAt, ...content } = fields;
    const audience = unitAudience(id(unit));
    const value: Response = { ...responseKind.empty, title: name, unit: id(unit), ...content };
    this.put(audience, responseKind, name, value);
    const revision = {
      response: id(name),
      revision: 1,
      submittedAt: 2000,
      content: value,
      evidence: [],
    };
    this.put(audience, responseSubmissionKind, submissionId(id(name), 1), revision);
    this.receive(audience, name, sequence, receivedAt);
  }

  private receive(
    audience: Audience,
    subject: string,
    sequence: number | null = ++this.sequence,
    receivedAt = 3000,
  ): void {
    if (sequence === null) return;
    const submission = submissionId(id(subject), 1);
    const receipt = {
      submission,
      decision: 'received',
      sequence,
      decidedAt: receivedAt,
      reason: '',
    } as const;
    this.put(audience, receiptKind, receiptId(submission), receipt);
  }

  rule(subject: string, awards: readonly Award[], fields: Partial<Ruling> = {}): void {
    const submission = submissionId(id(subject), 1);
    const ruling: Ruling = {
      ...rulingKind.empty,
      subjectType: 'finding',
      subject: id(subject),
      submission,
      awards: [...awards],
      ruledAt: 4000,
      ...fields,
    };
    this.put(CONTROL, rulingKind, subject, ruling);
  }

  ruleResponse(subject: string, linked: string | null, awards: readonly Award[], bonus = 0): void {
    const linkedFinding = linked === null ? null : id(linked);
    this.rule(subject, awards, { subjectType: 'response', linkedFinding, bonus });
  }

  /** A confirmed finding in one go. */
  won(name: string, team: string, awards: readonly Award[], fields: Sent<Finding> = {}): void {
    this.finding(name, team, fields);
    this.rule(name, awards);
  }
}

const aRow = (record: string, values: Row['values']): Row => ({
  id: record,
  values,
  entry: `${'0'.repeat(64)}.0` as EntryId,
  heads: null,
  removed: false,
});
