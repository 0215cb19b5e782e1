// Shares a number of generated requests over all laws, on all cores: node engine/test/laws.ts --runs 1000000 [--seed S] [--law NAME]
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { laws } from './laws/index.ts'
import { failureOf, type Failure } from './laws/run.ts'

type Task = { readonly law: string; readonly from: number; readonly runs: number }
type Done = { readonly law: string; readonly runs: number; readonly failures: readonly Failure[] }

const MOST_FAILURES_SHOWN = 10
const RUNS_PER_TASK = 500

function run(task: Task): Done {
  const law = laws.find(({ name }) => name === task.law)
  if (law === undefined) throw new Error(`there is no law ${task.law}`)
  const failures: Failure[] = []
  for (let seed = task.from; seed < task.from + task.runs; seed++) {
    const failure = failureOf(law, seed)
    if (failure !== undefined) failures.push(failure)
  }
  return { law: task.law, runs: task.runs, failures }
}

function tasksOf(runs: number, seed: number, only: string | undefined): Task[] {
  const chosen = laws.filter(({ name }) => only === undefined || name === only)
  if (chosen.length === 0)
    throw new Error(`there is no law ${only}; there are ${laws.map(({ name }) => name).join(', ')}`)
  return chosen.flatMap(({ name }, place) => {
    const share = Math.floor(runs / chosen.length) + (place < runs % chosen.length ? 1 : 0)
    const parts = Math.ceil(share / RUNS_PER_TASK)
    return Array.from({ length: parts }, (_, part) => ({
      law: name,
      from: seed + part * RUNS_PER_TASK,
      runs: Math.min(RUNS_PER_TASK, share - part * RUNS_PER_TASK),
    }))
  })
}

function show({ law, seed, problem, request }: Failure): void {
  console.log(`\n${law} fails with seed ${seed}: ${problem}\nthe smallest request found:\n${JSON.stringify(request)}`)
  console.log(`again: node engine/test/laws.ts --law ${law} --seed ${seed} --runs 1`)
}

async function runAll(tasks: Task[], workers: number): Promise<{ passed: number; failed: number }> {
  const started = performance.now()
  const counts = new Map<string, { runs: number; failed: number }>()
  let shown = 0
  const waiting = tasks.toReversed()
  const take = (done: Done) => {
    const count = counts.get(done.law) ?? { runs: 0, failed: 0 }
    counts.set(done.law, { runs: count.runs + done.runs, failed: count.failed + done.failures.length })
    for (const failure of done.failures) if (shown++ < MOST_FAILURES_SHOWN) show(failure)
  }
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: 'laws' })
      const next = () => {
        const task = waiting.pop()
        if (task !== undefined) return worker.postMessage(task)
        resolve()
        return void worker.terminate()
      }
      worker.on('message', (done: Done) => (take(done), next()))
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, work))
  const seconds = (performance.now() - started) / 1000
  for (const { name, statement } of laws) {
    const count = counts.get(name)
    if (count !== undefined)
      console.log(
        `${String(count.runs - count.failed).padStart(9)} passed ${String(count.failed).padStart(6)} failed  ${name}: ${statement}`,
      )
  }
  const runs = [...counts.values()].reduce((sum, count) => sum + count.runs, 0)
  const failed = [...counts.values()].reduce((sum, count) => sum + count.failed, 0)
  console.log(`${runs} runs in ${seconds.toFixed(1)} s, ${Math.round(runs / seconds)} a second`)
  return { passed: runs - failed, failed }
}

if (isMainThread) {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      law: { type: 'string' },
      workers: { type: 'string', default: String(availableParallelism()) },
    },
  })
  const { passed, failed } = await runAll(
    tasksOf(Number(values.runs), Number(values.seed), values.law),
    Number(values.workers),
  )
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} else if (workerData === 'laws') {
  parentPort!.on('message', (task: Task) => parentPort!.postMessage(run(task)))
}
