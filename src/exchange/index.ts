import { list8 } from './annex-a/list-8.ts';
import { otherLists } from './annex-a/other-lists.ts';
import { answers } from './ours/answers.ts';
import { caseload } from './ours/caseload.ts';
import { staff } from './ours/staff.ts';
import { teams } from './ours/teams.ts';
import type { Table } from './reading/table.ts';
import { claEpisodes } from './ssd/cla-episodes.ts';
import { claReviews } from './ssd/cla-reviews.ts';
import { episodes } from './ssda903/episodes.ts';
import { header } from './ssda903/header.ts';
import { otherTables } from './ssda903/other-tables.ts';
import { reviews } from './ssda903/reviews.ts';

/** Every table a file may carry. */
export const tables: readonly Table[] = [
  header,
  episodes,
  reviews,
  ...otherTables,
  list8,
  ...otherLists,
  claEpisodes,
  claReviews,
  staff,
  teams,
  caseload,
  answers,
];
