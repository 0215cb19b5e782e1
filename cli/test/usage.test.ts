import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { errands } from '../src/errands/index.ts'
import { problemIn, quanhe } from './quanhe.ts'

describe('help', () => {
  test('quanhe --help names every command', async () => {
    const ended = await quanhe(['--help'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    for (const { name } of [...commands, ...errands]) expect(ended.stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  test.each(commands.map(({ name }) => name))('quanhe %s --help says what it reads, without reading', async (name) => {
    const ended = await quanhe([name, '--help'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain(`usage: quanhe ${name} FILE`)
  })

  test.each(errands.map(({ name }) => name))(
    'quanhe %s --help says what it does, without asking a service',
    async (name) => {
      const ended = await quanhe([name, '--help'])
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      expect(ended.stdout).toContain(`usage: quanhe ${name} `)
      expect(ended.stdout).toContain('QUANHE_KEY')
    },
  )

  test('--version is the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect(await quanhe(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('a command line that is not understood is a problem on standard error, and exit 2', () => {
  test.each([
    [[]],
    [['price', 'cart.json']],
    [['quote']],
    [['quote', 'a.json', 'b.json']],
    [['quote', '-', '--fast']],
    [['quote', '-', '--locale']],
    [['quote', '-', '--pretty', '--locale', 'fr']],
    [['quote', '-', '--pretty', '--ndjson']],
    [['refund', '-', '--pretty']],
    [['-x']],
    [['import']],
    [['export', 'a.json']],
    [['check', '--dry-run']],
    [['quote', '-', '--kind', 'item']],
    [['export', '--url', 'coupons.example']],
    [['import', 'items.csv']],
  ])('quanhe %j', async (args) => {
    const ended = await quanhe(args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(problemIn(ended)).toMatchObject({ type: '/problems/usage', code: 'usage', status: 400 })
    expect(problemIn(ended).errors).toHaveLength(1)
  })
})
