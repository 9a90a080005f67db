import { notUsedYet } from '../reading/table.ts';

const ssda903 = (name: string, columns: string) => notUsedYet(`SSDA903 ${name}`, columns.split(' '));

/** The rest of the return: recognised, so that a folder can be given whole. */
export const otherTables = [
  ssda903('UASC', 'CHILD SEX DOB DUC'),
  ssda903(
    'OC2',
    'CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT ' +
      'SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED',
  ),
  ssda903('OC3', 'CHILD DOB IN_TOUCH ACTIV ACCOM'),
  ssda903('AD1', 'CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR'),
  ssda903('placed for adoption', 'CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED'),
  ssda903('previous permanence', 'CHILD DOB PREV_PERM LA_PERM DATE_PERM'),
  ssda903('missing', 'CHILD DOB MISSING MIS_START MIS_END'),
  ssda903('social worker', 'CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON'),
  ssda903('deprivation of liberty orders', 'CHILD DOB DOLO_START DOLO_END'),
];
