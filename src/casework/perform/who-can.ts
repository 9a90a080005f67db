import { access, type Permission } from '../../domain/people/access.ts';
import { staffRoles } from '../../domain/people/people.ts';
import type { Staff } from '../../domain/people/staff.ts';
import { listed } from '../../domain/wording/words.ts';

/** A forbidden verb says who can: by name where that is one or two people, otherwise by role. */
export function whoCan(permission: Permission, { people }: Staff): string {
  const roles = staffRoles.filter((role) => access[permission][role] !== 'none');
  const able = people.filter(({ role }) => roles.includes(role));
  const names = able.map(({ name, role }) => `${name} (${inFull(role)})`);
  if (names.length > 0 && names.length <= 2) return `You can’t do that in your role. ${names.join(' or ')} can.`;
  return roles.length === 0
    ? 'Only whoever runs this service can do that.'
    : `You can’t do that in your role. It is for these roles: ${listed(roles.map(inFull))}.`;
}

const inFull = (role: string) => role.replace('iro', 'IRO');
