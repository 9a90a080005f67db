const person = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)', 'Age'];

/** Ofsted Annex A, list 8, in Ofsted’s order (unchanged since 2019); “Age” is the sector’s short form. */
export const list8Columns: readonly string[] = [
  ...person,
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
  'Does the Child have a Disability',
  'Date Started to be Looked After',
  "Child's Category of Need",
  'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
  'Start date of current legal status',
  "Child's Legal Status",
  'Date of Latest Statutory Review',
  'Date of Last Social Work Visit',
  'What is the permanence plan for this child?',
  'Date of Last IRO Visit / Contact to the Child',
  'Date of Last Health Assessment',
  'Date of Last Dental Check',
  'Number of Placements in the Last 12 months',
  'Date Ceased to be Looked After',
  'Reason Ceased to be Looked After',
  'Start Date of Most Recent Placement',
  'Placement Type',
  'Placement Provider',
  'Placement postcode',
  'URN of Placement',
  'Placement Location',
  'LA of Placement',
  "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
  "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
  'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  'Did the child accept a Return Interview after their last missing episode (Y/N)?',
  'Allocated Team',
  'Allocated Worker',
];

/** What tells each of the other lists from its neighbours. */
export const otherLists: Readonly<Record<string, readonly string[]>> = {
  'list 1, contacts': ['Child Unique ID', 'Date of Contact', 'Contact Source'],
  'list 2, early help': ['Child Unique ID', 'Assessment start date', 'Assessment completion date'],
  'list 3, referrals': ['Child Unique ID', 'Date of Referral', 'Referral Source'],
  'list 4, assessments': ['Child Unique ID', 'Continuous Assessment Start Date'],
  'list 5, section 47 enquiries': ['Child Unique ID', 'Number of Section 47 Enquiries in the last 12 months'],
  'list 6, children in need': ['Child Unique ID', 'CIN Start Date', 'Case Status'],
  'list 7, child protection plans': ['Child Unique ID', 'Child Protection Plan Start Date'],
  'list 9, care leavers': ['Child Unique ID', 'LA in Touch', 'Suitability of Accommodation'],
  'list 10, adoption': ['Child Unique ID', 'Family identifier', 'Date the Child Entered Care'],
  'list 11, adopters': ['Individual adopter identifier', 'Family identifier'],
};
