import type { Errand } from './errand.ts'

/** Every invariant, on a live service. */
export const check: Errand = {
  name: 'check',
  summary: 'whether everything holds at a service that must always hold: stock, limits, shares, ledger, histories',
  usage: '',
  about: [
    'Prints one JSON object a line for each invariant: name, holds, seconds, and the rows that break it.',
    'Reads one snapshot and locks nothing: it may be run beside the traffic. The key needs checks:run.',
  ],
  example: 'quanhe check | grep \'"holds":false\'',
  files: 0,
  flags: [],
  async run(client, _, output) {
    const { checks, holds } = await client.runInvariantChecks()
    for (const one of checks) await output.write(`${JSON.stringify(one)}\n`)
    return holds
  },
}
