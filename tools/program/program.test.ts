import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { currentProgram, ensureProgram, folderOf, root } from './current.mjs'

const place = `out/program-${process.pid}`
const source = `${place}/main.ts`
const write = (name: string, text: string) => writeFileSync(join(root, place, name), text)
const runs = (file: string) => spawnSync(process.execPath, ['--enable-source-maps', file], { encoding: 'utf8' })

test('a program is built once, again when any of its files says something else, and finds its files and its lines where they stand', async () => {
  mkdirSync(join(root, place), { recursive: true })
  onTestFinished(() => {
    for (const folder of [join(root, place), folderOf(source)]) rmSync(folder, { recursive: true, force: true })
  })
  write(
    'main.ts',
    `import { word } from './word.ts'\nconsole.log(word, import.meta.filename)\nthrow new Error('here')\n`,
  )
  write('word.ts', `export const word: string = 'one'\n`)
  expect(currentProgram(source)).toBeUndefined()
  const first = await ensureProgram(source)
  const { stdout, stderr } = runs(first)
  expect(stdout).toBe(`one ${join(root, source)}\n`)
  expect(stderr).toContain(`${join(root, source)}:3:`)

  write('word.ts', `export const word: string = 'two'\n`)
  expect(currentProgram(source)).toBeUndefined()
  expect(runs(await ensureProgram(source)).stdout).toMatch(/^two /)
  rmSync(join(root, place, 'word.ts'))
  expect(currentProgram(source)).toBeUndefined()

  write('word.ts', `export const word: string = 'one'\n`)
  expect(currentProgram(source)).toBe(first)
  await expect(ensureProgram(`${place}/none.ts`)).rejects.toThrow(`${place}/none.ts could not be built`)
})
