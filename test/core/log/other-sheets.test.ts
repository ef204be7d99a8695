// Sheets that stand beside a log in real workbooks: none may be read as one, nor asked about.
import type { Cell } from '../../../src/core/log/cell';
import { parseLog } from '../../../src/core/log/parse-log';
import { POLICY } from '../../../src/core/policy/policy';

const day = (text: string) => ({ day: text, seconds: 0 });

test.each<[string, Cell[], Cell[]]>([
  [
    'inventory',
    ['Asset Tag', 'Item', 'Serial Number', 'Location', 'Purchase Date', 'Cost'],
    ['A-1001', 'Switch', 'FX1', 'Room 4', day('2025-07-01'), 1200],
  ],
  [
    'budget',
    ['Account', 'Description', 'Budget', 'Spent', 'Balance'],
    ['5100', 'Software', 9000, 4000, 5000],
  ],
  [
    'gradebook',
    ['Student', 'Course', 'Assignment', 'Date', 'Score', 'Grade'],
    ['Lee, Kim', 'Algebra', 'Quiz 1', day('2025-09-02'), 9, 'A'],
  ],
  [
    'attendance',
    ['Student Name', 'Date', 'Present', 'Absent'],
    ['Kim Lee', day('2025-09-02'), 1, 0],
  ],
  [
    'roster',
    ['Name', 'School', 'Email', 'Phone'],
    ['Kim Lee', 'Oak High', 'kim@oak.org', '555-0100'],
  ],
  ['bell schedule', ['Period', 'Start Time', 'End Time', 'Minutes'], ['1', '8:00', '8:50', 50]],
  [
    'device checkout',
    ['Name', 'Device', 'Serial', 'Checked Out', 'Due', 'Returned'],
    ['Kim Lee', 'Laptop', 'FX2', day('2025-09-02'), day('2025-10-02'), ''],
  ],
  [
    'purchase orders',
    ['PO Number', 'Vendor', 'Date', 'Description', 'Qty', 'Price'],
    ['88', 'Acme', day('2025-09-02'), 'Cables', 4, 12],
  ],
  [
    'contacts',
    ['Name', 'Title', 'Organization', 'Phone', 'Email'],
    ['Kim Lee', 'Director', 'Oak County', '555-0100', 'kim@oak.org'],
  ],
  [
    'minutes',
    ['Date', 'Agenda Item', 'Discussion', 'Action', 'Person Responsible'],
    [day('2025-09-02'), 'Wi-Fi', 'Slow in gym', 'Survey', 'Kim Lee'],
  ],
])('%s is no log', (sheet, headings, row) => {
  const reading = { policy: POLICY, isMonthFirst: true, chosen: new Map() };
  expect(parseLog({ sheet, cells: [headings, row] }, reading)).toBeNull();
});
