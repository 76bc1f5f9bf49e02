import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { municipalBook } from './municipal.ts';
import { privilegeBook } from './privilege-table.ts';
import { purpleTeamBook } from './purple-team.ts';

/** The books that come with the program, the usual one first. All are editable samples and no authority's. */
export const BUILT_IN_BOOKS: readonly RuleBook[] = [municipalBook, privilegeBook, purpleTeamBook];
