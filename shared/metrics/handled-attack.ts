import { CONTROL, audienceClass } from '#shared/domain/audiences.ts';
import { findingKind, type Submission } from '#shared/domain/finding.ts';
import { systemKind } from '#shared/domain/register.ts';
import { type Response, responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier, type SubjectStatus } from '#shared/journal/dossier.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** A confirmed attack result, and what the unit that it hit did about it. */
export interface HandledAttack {
  readonly finding: RecordId;
  readonly team: RecordId;
  /** Organisation that was hit, null where the team could not name it. */
  readonly organisation: RecordId | null;
  readonly attackedAt: number | null;
  /** The response that answers it, as submitted; null where there is none. */
  readonly response: Response | null;
}

/** One submitted or drafted finding or response, and where it stands. */
export interface SubjectStanding {
  readonly type: 'finding' | 'response';
  readonly subject: RecordId;
  /** Team of a finding, unit of a response. */
  readonly author: RecordId;
  /** Organisation that a finding hit; the unit of a response. */
  readonly organisation: RecordId | null;
  readonly status: SubjectStatus;
}

/** Everything that metrics are counted from. */
export interface MetricFacts {
  readonly attacks: readonly HandledAttack[];
  readonly standings: readonly SubjectStanding[];
}

/** Reads findings with the responses to them. Of several responses to one finding the one received first counts. */
export function readMetricFacts(state: ExerciseState): MetricFacts {
  const standings: SubjectStanding[] = [];
  const responses = readResponses(state, standings);
  const attacks: HandledAttack[] = [];
  for (const { id, audience } of readAll(
    state,
    findingKind,
    (one) => audienceClass(one) === 'team',
  )) {
    const dossier = findingDossier(state, audience, id);
    if (dossier === undefined) continue;
    const content = dossier.submissions.at(-1)?.value.content ?? dossier.subject.value;
    const organisation = organisationOf(state, content);
    const author = holderOf(audience);
    standings.push({ type: 'finding', subject: id, author, organisation, status: dossier.status });
    if (dossier.status !== 'confirmed') continue;
    const response = responses.get(id) ?? null;
    attacks.push({
      finding: id,
      team: author,
      organisation,
      attackedAt: content.attackedAt,
      response,
    });
  }
  return { attacks, standings };
}

/** Responses by the finding that they answer; returned, rejected and withdrawn ones answer nothing. */
function readResponses(state: ExerciseState, standings: SubjectStanding[]): Map<string, Response> {
  const answers = new Map<string, { readonly response: Response; readonly sequence: number }>();
  for (const { id, audience } of readAll(
    state,
    responseKind,
    (one) => audienceClass(one) === 'unit',
  )) {
    const dossier = responseDossier(state, audience, id);
    if (dossier === undefined) continue;
    const { status, ruling, receipt, submissions } = dossier;
    const author = holderOf(audience);
    standings.push({ type: 'response', subject: id, author, organisation: author, status });
    const newest = submissions.at(-1);
    if (newest === undefined || !ANSWERING.has(status)) continue;
    const ruled = ruling?.value.submission === newest.id ? ruling.value.linkedFinding : undefined;
    const finding = ruled === undefined ? newest.value.content.notice : ruled;
    if (finding === null) continue;
    const sequence = receipt?.value.sequence ?? Number.POSITIVE_INFINITY;
    const earlier = answers.get(finding);
    if (earlier === undefined || sequence < earlier.sequence) {
      answers.set(finding, { response: newest.value.content, sequence });
    }
  }
  return new Map([...answers].map(([finding, { response }]) => [finding, response]));
}

const ANSWERING: ReadonlySet<SubjectStatus> = new Set([
  'submitted',
  'received',
  'under-review',
  'awaiting-ruling',
  'confirmed',
]);

const holderOf = (audience: string): RecordId =>
  audience.slice(audience.indexOf(':') + 1) as RecordId;

function organisationOf(state: ExerciseState, content: Submission['content']): RecordId | null {
  if (content.organisation !== null || content.system === null) return content.organisation;
  return readIn(state, CONTROL, systemKind, content.system)?.value.organisation ?? null;
}
