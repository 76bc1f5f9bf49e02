import type { ScenarioName } from './sample-scenarios.ts';

/** What becomes of a finding until the sample ends. */
export type FindingFate =
  | 'draft'
  | 'submitted'
  | 'sent-back'
  | 'sent-back-completed'
  | 'received'
  | 'under-review'
  | 'awaiting-ruling'
  | 'confirm'
  /** Confirmed, with a penalty for traces left behind. */
  | 'confirm-with-penalty'
  | 'reject'
  | 'duplicate'
  | 'out-of-scope'
  | 'return'
  | 'withdrawn'
  /** Two marks too far apart: the chief referee decides. */
  | 'disputed-points'
  | 'disputed-verdict'
  /** The same, and the chief referee has not decided yet. */
  | 'disputed-open';

/** What becomes of the response to a finding. */
export type ResponseFate =
  | 'draft'
  | 'submitted'
  | 'sent-back'
  | 'received'
  | 'under-review'
  | 'awaiting-ruling'
  | 'confirm'
  | 'reject';

/** One finding: when, by which team (1 to 4), against which system, how, and what becomes of it and of the response. */
export interface PlannedFinding {
  readonly day: number;
  readonly time: string;
  readonly team: 1 | 2 | 3 | 4;
  readonly system: string;
  readonly scenario: ScenarioName;
  readonly fate: FindingFate;
  readonly response?: ResponseFate;
}

type Line = readonly [
  day: number,
  time: string,
  team: 1 | 2 | 3 | 4,
  system: string,
  scenario: ScenarioName,
  fate: FindingFate,
  response?: ResponseFate,
];

const LINES: readonly Line[] = [
  [1, '09:40', 1, 'www.east', 'webshell', 'confirm', 'confirm'],
  [1, '10:20', 2, 'oa.zwfw', 'mailbox', 'confirm', 'confirm'],
  [1, '10:50', 3, 'job.rsj', 'database', 'confirm', 'confirm'],
  [1, '11:15', 4, 'cloud.edu', 'webshell', 'confirm', 'confirm'],
  [1, '11:40', 1, 'park.west', 'command', 'confirm'],
  [1, '13:30', 2, 'bill.supply', 'database', 'confirm', 'confirm'],
  [1, '14:05', 3, 'www.market', 'webshell', 'reject'],
  [1, '14:40', 4, 'reg.hosp1', 'records', 'confirm', 'confirm'],
  [1, '15:10', 1, 'www.rsj', 'boundary', 'confirm', 'reject'],
  [1, '15:45', 2, 'www.gas', 'webshell', 'out-of-scope'],
  [1, '16:10', 3, 'www.east', 'webshell', 'duplicate'],
  [1, '16:40', 4, 'oa.wjw', 'mailbox', 'confirm'],
  [1, '17:05', 1, 'www.gjj', 'command', 'sent-back-completed', 'confirm'],

  [2, '09:20', 3, 'share.zwfw', 'boundary', 'confirm', 'confirm'],
  [2, '09:50', 4, 'lake.data', 'coreData', 'disputed-points', 'confirm'],
  [2, '10:15', 1, 'ss.rsj', 'secondary', 'confirm', 'confirm'],
  [2, '10:40', 2, 'oa.edu', 'phishing', 'confirm', 'confirm'],
  [2, '11:05', 3, 'his.hosp1', 'important', 'confirm', 'confirm'],
  [2, '11:30', 4, 'oa.gjj', 'directory', 'confirm', 'sent-back'],
  [2, '13:10', 1, 'www.east', 'webshell', 'confirm'],
  [2, '13:40', 2, 'www.east', 'webshell', 'confirm'],
  [2, '14:15', 3, 'permit.water', 'webshell', 'confirm'],
  [2, '14:45', 4, 'dispatch.bus', 'important', 'confirm'],
  [2, '15:40', 2, 'ops.data', 'bastion', 'confirm', 'confirm'],
  [2, '16:00', 3, 'loan.lib', 'webshell', 'withdrawn'],
  [2, '16:20', 4, 'bill.gas', 'command', 'confirm-with-penalty'],
  [2, '16:45', 1, 'jw.poly', 'database', 'reject'],
  [2, '17:10', 2, 'estate.land', 'private', 'confirm'],

  [3, '09:15', 3, 'cloud.data', 'cluster', 'confirm', 'confirm'],
  [3, '09:45', 1, 'hall.zwfw', 'mainUser', 'confirm', 'awaiting-ruling'],
  [3, '10:10', 2, 'scada.supply', 'secondary', 'confirm', 'confirm'],
  [3, '10:35', 4, 'enrol.edu', 'records', 'disputed-verdict'],
  [3, '11:00', 3, 'licence.market', 'important', 'confirm'],
  [3, '11:25', 1, 'card.poly', 'webshell', 'reject'],
  [3, '13:15', 2, 'core.gjj', 'mainAdmin', 'confirm', 'under-review'],
  [3, '13:45', 4, 'www.rsj', 'zeroDay', 'confirm'],
  [3, '14:10', 3, 'traffic.trans', 'important', 'confirm'],
  [3, '14:40', 1, 'map.land', 'command', 'confirm'],
  [3, '15:30', 4, 'self.easthall', 'webshell', 'return'],
  [3, '16:10', 1, 'grid.east', 'database', 'confirm', 'received'],
  [3, '16:30', 2, 'scada.gas', 'important', 'out-of-scope'],
  [3, '17:00', 4, 'flood.water', 'private', 'confirm'],

  [4, '09:10', 1, 'www.gjj', 'webshell', 'under-review'],
  [4, '09:30', 2, 'triage.wjw', 'database', 'awaiting-ruling'],
  [4, '09:50', 3, 'pacs.hosp1', 'important', 'awaiting-ruling', 'submitted'],
  [4, '10:10', 4, 'meter.supply', 'command', 'disputed-open', 'draft'],
  [4, '10:30', 1, 'food.market', 'webshell', 'under-review'],
  [4, '10:50', 2, 'oa.trans', 'mailbox', 'under-review'],
  [4, '11:10', 3, 'review.easthall', 'webshell', 'under-review'],
  [4, '11:30', 4, 'vaccine.cdc', 'records', 'awaiting-ruling'],
  [4, '13:40', 1, 'health.wjw', 'important', 'received'],
  [4, '14:10', 2, 'oa.land', 'phishing', 'received'],
  [4, '14:50', 4, 'www.poly', 'webshell', 'sent-back'],
  [4, '15:10', 1, 'www.cdc', 'webshell', 'sent-back'],
  [4, '15:40', 2, 'www.bus', 'command', 'received'],
  [4, '16:20', 3, 'oa.west', 'mailbox', 'submitted'],
  [4, '16:40', 4, 'www.water', 'webshell', 'submitted'],
  [4, '16:50', 1, 'www.market', 'webshell', 'draft'],
  [4, '17:00', 2, 'permit.water', 'database', 'draft'],
  [4, '17:10', 3, 'queue.easthall', 'command', 'draft'],
];

/** The sixty findings in order of time. */
export const FINDINGS: readonly PlannedFinding[] = LINES.map(
  ([day, time, team, system, scenario, fate, response]) => ({
    day,
    time,
    team,
    system,
    scenario,
    fate,
    ...(response === undefined ? {} : { response }),
  }),
);

const DAY_MS = 24 * 60 * 60 * 1000;
export const MINUTE_MS = 60 * 1000;

/** A moment of the sample: `startsAt` is midnight of day 1, local time `HH:MM`. */
export function momentOf(startsAt: number, day: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startsAt + (day - 1) * DAY_MS + (hours * 60 + minutes) * MINUTE_MS;
}
