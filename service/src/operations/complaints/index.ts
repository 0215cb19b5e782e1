import type { Operation } from '../operation.ts'
import { answerComplaint } from './answer-complaint.ts'
import { complain } from './complain.ts'
import { getComplaint, listComplaints } from './read-complaints.ts'

/** What buyers say is wrong, and what they are answered. */
export const complaintOperations: readonly Operation[] = [complain, listComplaints, getComplaint, answerComplaint]
