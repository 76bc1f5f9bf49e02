import {
  PERSON_COLUMNS,
  type PersonColumn,
  TEAM_COLUMNS,
  type TeamColumn,
} from '#shared/commands/import-people.ts';
import { type ColumnPlan, headerKey } from '../table/column-mapping.ts';

/** How the headers of a list of people are recognised. */
export const PERSON_LIST: ColumnPlan<PersonColumn> = {
  columns: PERSON_COLUMNS,
  headers: {
    name: ['姓名', '名字', '人员', 'name', 'fullname', 'person'],
    role: ['角色', '身份', '职责角色', 'role'],
    employer: ['工作单位', '所属机构', '雇主', '来源单位', 'employer', 'company', 'affiliation'],
    team: ['攻击队', '队伍', '队名', 'team', 'attackteam'],
    unit: ['防守单位', '所属单位', '单位', 'unit', 'defenderunit', 'organisation', 'organization'],
    superior: ['上级单位', '主管单位', 'superiorbody', 'superior'],
    contact: [
      '联系方式',
      '电话',
      '手机',
      '手机号',
      '联系电话',
      'contact',
      'phone',
      'mobile',
      'email',
    ],
    group: ['分组', '组别', '裁判组', '小组', 'group'],
    isLead: ['负责人', '是否负责人', '组长', '队长', 'personincharge', 'lead', 'leader'],
    tier: ['梯队', '层级', 'tier'],
    duties: ['专项职责', '职责', 'duties', 'duty', 'specialduties'],
    expertise: ['评审领域', '专业领域', '领域', '专长', 'expertise', 'skills', 'field'],
    conflicts: [
      '应回避对象',
      '回避单位',
      '回避',
      'mustnotjudge',
      'conflicts',
      'conflictsofinterest',
    ],
    conflictNote: ['回避说明', '回避原因', 'conflictnote', 'reasonofconflict'],
    capacity: ['案件上限', '工作量上限', 'mostcases', 'capacity'],
  },
};

/** How the headers of a list of attack teams are recognised. */
export const TEAM_LIST: ColumnPlan<TeamColumn> = {
  columns: TEAM_COLUMNS,
  headers: {
    name: ['攻击队', '队名', '名称', '队伍名称', 'team', 'name', 'teamname'],
    code: ['代号', '编号', 'code', 'codename', 'callsign'],
    employer: [
      '所属机构',
      '工作单位',
      '单位',
      '公司',
      'employer',
      'company',
      'organisation',
      'organization',
    ],
    contact: ['联系方式', '联系人', '电话', 'contact', 'phone'],
    note: ['备注', '说明', 'note', 'remarks'],
  },
};

type Words = Readonly<Record<string, readonly string[]>>;

/** Words in which lists say a choice, by the id that stands for it; compared as headers are. */
const ROLE_WORDS: Words = {
  organiser: ['组织方', '指挥部', 'organiser', 'organizer', 'control'],
  'chief-referee': ['裁判长', 'chiefreferee', 'chiefjudge'],
  referee: ['裁判', '裁判员', 'referee', 'judge'],
  'attack-team': ['攻击队', '攻击队员', '攻击方', '红队', 'attackteam', 'attacker', 'redteam'],
  defender: ['防守单位', '防守方', '防守人员', '蓝队', 'defenderunit', 'defender', 'blueteam'],
  superior: ['上级单位', '上级', 'superiorbody', 'superior'],
  observer: ['观察员', '观摩', '观摩人员', 'observer'],
};
const TIER_WORDS: Words = {
  none: ['无', 'none'],
  expert: ['专家', '专家梯队', 'expert', 'experts'],
  operations: ['统一运营', '运营', '统一运营梯队', 'operations', 'jointoperations'],
  onsite: ['驻场', '驻场梯队', 'onsite'],
};
const DUTY_WORDS: Words = {
  'expert-group': ['专家组', 'expertgroup', 'expertpanel'],
  'exploit-verifier': ['武器验证员', 'exploitverifier'],
  'over-defence-verifier': ['非正常防守验证员', 'overdefenceverifier', 'overdefenseverifier'],
};
const YES_WORDS: Words = {
  yes: ['是', '√', 'y', 'yes', 'true', '1'],
  no: ['否', '×', 'n', 'no', 'false', '0'],
};

/** What a cell of a list of people says, choices by their ids. Words that nobody knows stay as they are, to be told of. */
export function personCell(column: PersonColumn, cell: string): string {
  switch (column) {
    case 'role':
      return choiceOf(ROLE_WORDS, cell);
    case 'tier':
      return choiceOf(TIER_WORDS, cell);
    case 'isLead':
      return choiceOf(YES_WORDS, cell);
    case 'duties':
      return cell
        .split(/[,，;；、\n]+/)
        .map((word) => choiceOf(DUTY_WORDS, word))
        .join('、');
    default:
      return cell;
  }
}

function choiceOf(words: Words, cell: string): string {
  const key = headerKey(cell);
  const found = Object.entries(words).find(
    ([id, spellings]) => spellings.includes(key) || headerKey(id) === key,
  );
  return found?.[0] ?? cell;
}
