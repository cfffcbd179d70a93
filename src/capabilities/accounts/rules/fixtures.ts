// For tests only: somebody of a role, for asking what the role is refused.
import type { Me } from '../../../platform/http/index.ts';
import { grants } from './roles.ts';
import type { Role } from './roles.ts';

export const meOf = (role: Role): Me => ({
  userId: role,
  sessionId: 's',
  name: role,
  role,
  roleLabel: { id: role, en: role },
  permissions: new Set<string>(grants[role]),
  scope: { kind: 'none' },
  personId: null,
  mustEnrol: false,
});
