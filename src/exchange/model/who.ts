import { scopedRoles } from '../../identity/model/roles.ts'
import { OneOf } from '../../kernel/schema.ts'

/** Who reads a programme. */
export const readers = scopedRoles
/** Who keeps a part of it. */
export const writers = ['coordinator', 'author', 'controller'] as const

export const Language = OneOf(['nl', 'en'] as const)
