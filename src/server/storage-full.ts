/** What a disk says that is full or of which the quota is used up, and what PostgreSQL says then. */
const codes: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100']

/** Whether something failed because there is no room to keep it; it goes by itself once there is. */
export function isStorageFull(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && codes.includes(fault.code)
}
