type Strength = (password: string) => number

let loaded: Promise<Strength> | null = null

/** How hard a password is to guess, from 0 to 4. The lists of known passwords (30 MB) are loaded when the first one is set. */
export function passwordStrength(): Promise<Strength> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Strength> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return (password) => judge.check(password).score
}
