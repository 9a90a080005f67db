import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export interface RoleSeen {
  isSuperuser: boolean;
  ownsAudit: boolean;
  mayAlterAudit: boolean;
}

export const roles: Check = {
  name: 'roles',
  looksAt: 'whether the database role of the service could alter the audit trail',
  run: async ({ config, records }) => {
    if (!records?.areCurrent) return [];
    if (config.databaseUrl === null) return [look(embedded, 'Set DATABASE_URL for a real service.')];
    const [seen] = await records.select<RoleSeen>(`
      select r.rolsuper as "isSuperuser", pg_has_role(current_user, c.relowner, 'usage') as "ownsAudit",
        has_table_privilege('audit', 'update, delete, truncate') as "mayAlterAudit"
      from pg_roles r, pg_class c where r.rolname = current_user and c.oid = 'audit'::regclass`);
    return seen ? [judgeRole(seen)] : [];
  },
};

const embedded = 'The records are in the embedded database, whose one role may do everything.';

export function judgeRole({ isSuperuser, ownsAudit, mayAlterAudit }: RoleSeen): InstallationFinding {
  if (isSuperuser) {
    return wrong(
      'The service’s role is a superuser of the database, and could rewrite the audit trail.',
      'Make a role of its own that is none, and put it into DATABASE_URL.',
    );
  }
  if (ownsAudit || mayAlterAudit) {
    return look(
      'The service’s role could take away what guards the audit trail.',
      'Let another role own the tables and bring them up to date: see “Set it up” in the README.',
    );
  }
  return ok('The service’s role may add to the audit trail, and not alter it.');
}
