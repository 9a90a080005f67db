import { access, type Permission } from '../domain/access.ts';
import type { Staff } from '../store/store.ts';

/** A forbidden verb says who can: by name where that is one or two people, otherwise by role. */
export function whoCan(permission: Permission, { people }: Staff): string {
  const allowed = people.filter(({ role }) => access[permission][role] !== 'none');
  const named = allowed.map(({ name, role }) => `${name} (${role})`);
  const roles = [...new Set(allowed.map(({ role }) => role))];
  const who = named.length > 0 && named.length <= 2 ? named.join(' or ') : roles.join(', ');
  return `You can’t do that in your role. ${who === '' ? 'The service’s operator' : who} can.`;
}
