import type { Staff } from '../../domain/people/staff.ts';
import { listed } from '../../domain/wording/words.ts';

const mostNamed = 2;

/** Who manages IROs, by name: “Helen Whitaker, the IRO manager”. */
export function whomToAsk({ people }: Pick<Staff, 'people'>): string {
  const names = people.filter(({ role }) => role === 'iro manager').map(({ name }) => name);
  if (names.length === 0) return 'whoever runs iro here';
  if (names.length > mostNamed) return `${listed(names.slice(0, mostNamed))}, or another IRO manager`;
  return `${listed(names)}, the IRO manager${names.length === 1 ? '' : 's'}`;
}

/** Staff come from the council’s own file, and nobody is added here. */
export const notInTheStaffFile = (staff: Pick<Staff, 'people'>): string =>
  `This person is not in the staff file. Ask ${whomToAsk(staff)}, to have them added.`;
