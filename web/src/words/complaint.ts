import { enComplaint } from './en-complaint.ts'
import { zhCNComplaint } from './zh-CN-complaint.ts'

/** Apart from the other words, so that shops' own pages do not load them. */
export const complaintWords = { 'zh-CN': zhCNComplaint.complaint, en: enComplaint.complaint }
