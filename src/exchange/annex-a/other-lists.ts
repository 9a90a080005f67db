import { notUsedYet } from '../reading/table.ts';
import { otherLists as columnsOf } from './list-columns.ts';

/** The rest of the workbook: recognised, so that it can be given whole. */
export const otherLists = Object.entries(columnsOf).map(([name, columns]) => notUsedYet(`Annex A ${name}`, columns));
