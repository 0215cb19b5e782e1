import { check } from './check.ts'
import type { Errand } from './errand.ts'
import { exportAll } from './export.ts'
import { importFile } from './import.ts'

/** What `quanhe` does at a running service. */
export const errands: readonly Errand[] = [importFile, exportAll, check]
