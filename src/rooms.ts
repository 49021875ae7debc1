/** Which room may touch which; a later room may know an earlier one, never the reverse. Shells may know all. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  identity: [],
  calendar: [],
  reading: [],
  check: ['calendar', 'reading'],
  dossier: ['identity', 'reading'],
  notice: ['identity'],
  programme: ['identity', 'notice', 'dossier'],
  budget: ['identity', 'dossier', 'programme'],
  risk: ['identity', 'notice', 'dossier', 'programme'],
  memo: ['identity', 'calendar', 'notice', 'reading', 'check', 'dossier', 'programme', 'budget', 'risk'],
  route: ['identity', 'calendar', 'notice', 'reading', 'dossier', 'programme', 'memo'],
  monitoring: ['identity', 'notice', 'dossier', 'programme', 'budget', 'risk'],
  exchange: ['identity', 'programme', 'budget', 'risk', 'monitoring'],
  intake: ['identity', 'reading', 'check', 'dossier', 'programme', 'budget', 'risk'],
}

export const shells: readonly string[] = ['server', 'web', 'cli']

/** What a file of a room may import: files of its own room by name, files of other rooms by name, and whether `kernel`. */
export const mayImport: Readonly<Record<string, { readonly own: readonly string[]; readonly others: readonly string[] }>> = {
  model: { own: ['model'], others: ['model'] },
  rules: { own: ['model', 'rules'], others: ['model', 'rules'] },
  contract: { own: ['model', 'contract'], others: ['model'] },
  store: { own: ['model', 'rules', 'store'], others: ['model'] },
  acts: { own: ['model', 'rules', 'store', 'acts', 'views'], others: ['model', 'acts', 'views', 'rules'] },
  views: { own: ['model', 'rules', 'store', 'views'], others: ['model', 'rules', 'views'] },
  pages: { own: ['model', 'rules', 'contract', 'pages'], others: ['model', 'contract'] },
}

/** Rooms that are pipelines name their stages instead of the files above. */
export const pipelines: readonly string[] = ['reading', 'check', 'calendar']
