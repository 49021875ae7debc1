/** The order in which a dossier passes councils. */
export function CouncilOrderPage() {
  return null
}
