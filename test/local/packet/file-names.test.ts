import { nameFiles } from '../../../src/local/packet/file-names';
import type { Packet } from '../../../src/local/packet/packet-input';

const packet = (applicant: string, email = '', cohort = 'Alpha', district = 'Elmore') =>
  ({ applicant: { applicant, email, district, cohort } }) as Packet;

test('a file is named by name, district and cohort', () => {
  expect(nameFiles([packet('Pat Doe')])).toEqual(['Pat Doe – Elmore – Alpha.pdf']);
  expect(nameFiles([packet('Pat Doe', '', '', '')])).toEqual(['Pat Doe.pdf']);
});

test('two of one name are told apart by address, else by number', () => {
  expect(nameFiles([packet('Pat Doe', 'a@x.org'), packet('pat doe', 'b@x.org')])).toEqual([
    'Pat Doe – Elmore – Alpha – a@x.org.pdf',
    'pat doe – Elmore – Alpha – b@x.org.pdf',
  ]);
  expect(nameFiles([packet('Pat Doe'), packet('Pat Doe')])).toEqual([
    'Pat Doe – Elmore – Alpha.pdf',
    'Pat Doe – Elmore – Alpha (2).pdf',
  ]);
});

test('no name leaves its folder, and none is empty', () => {
  expect(nameFiles([packet('../../etc/passwd', '', '', '')])).toEqual(['-..-etc-passwd.pdf']);
  expect(nameFiles([packet('..', '', '', '')])).toEqual(['Packet.pdf']);
});
