import schemas from 'virtual:form-schemas'
import type { Schema } from './schema.ts'

/** Every field of a batch, as the service's own document has it. */
export const batchSchema = schemas.BatchDraft as Schema
