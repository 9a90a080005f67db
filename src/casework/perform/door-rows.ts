/** What the door itself writes in the audit, beside the actions: as it names each, and its words where a child is named. */
export const doorRows = {
  'begin-draft': 'began a form',
  'hand-over-draft': 'handed on a form they had begun',
  'close-draft': 'closed a form they had begun',
  'discard-draft': 'discarded a form they had begun',
  'answer-import-question': 'answered that two ids are this one child’s',
  'decisions-arrived': 'brought decisions to the manager',
  'challenge-arrived': 'brought a challenge to whoever is asked',
  'turned-away': 'was turned away',
  'preview-import': 'tried to bring in files',
  'import-files': 'brought in files',
  'make-paper-link': 'asked for a link to a paper',
} as const;

export type DoorRow = keyof typeof doorRows;
