import type { Schemas } from '@/api/client';

export const kRoles: readonly Schemas['Role'][] = ['coordinator', 'analyst', 'facilitator', 'contributor', 'reviewer', 'observer'];
export const kSystemRoles: readonly Schemas['SystemRole'][] = ['member', 'admin'];
