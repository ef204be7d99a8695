// The plan folder as the panel sees it, over a stand-in for the add-on's two requests.
import type { PlanFile } from '../../src/core/protocol/messages';
import { type Drive, FolderFault, listFolder } from '../../src/documents/drive-folder';

const FILE: PlanFile = {
  id: 'a',
  name: 'Plan.pdf',
  mimeType: 'application/pdf',
  modifiedTime: '2026-03-04T12:00:00.000Z',
  size: 8,
};

function driveOf(file: Partial<PlanFile> = {}): Drive {
  return {
    list: async () => ({ ok: true, name: 'Plan', files: [{ ...FILE, ...file }], isCut: false }),
    read: async () => ({ ok: true, base64: Buffer.from('abcdefgh').toString('base64') }),
  };
}

test('a file of the folder is read in one piece', async () => {
  const { sources } = await listFolder(driveOf());
  expect(sources).toMatchObject([{ name: 'Plan.pdf', size: 8, changed: FILE.modifiedTime }]);
  const seen: number[] = [];
  const bytes = await sources[0].read((done) => seen.push(done));
  expect([Buffer.from(bytes).toString(), seen]).toEqual(['abcdefgh', [8]]);
});

test('a file over 10 MB is not asked for, and what to do is said', async () => {
  const read = jest.fn();
  const { sources } = await listFolder({ ...driveOf({ size: 10 * 1024 * 1024 + 1 }), read });
  await expect(sources[0].read(() => undefined)).rejects.toThrow(/over 10 MB.*your computer/);
  expect(read).not.toHaveBeenCalled();
});

test('a refusal is its sentence, with the address where Drive can be allowed', async () => {
  const faults = [
    { code: 'DRIVE_NOT_ALLOWED', message: 'Not allowed.', url: 'https://script.google.com/x' },
  ] as const;
  const refused: Drive = { ...driveOf(), list: async () => ({ ok: false, faults: [...faults] }) };
  const error = await listFolder(refused).catch((each) => each);
  expect(error).toBeInstanceOf(FolderFault);
  expect([error.message, error.url]).toEqual(['Not allowed.', 'https://script.google.com/x']);
});

test('a passing failure is tried again, another is not', async () => {
  const failing = (message: string) => {
    let left = 2;
    const list: Drive['list'] = async () => {
      if (left-- > 0) throw new Error(message);
      return driveOf().list();
    };
    return { ...driveOf(), list };
  };
  expect((await listFolder(failing('Internal error encountered.'))).sources).toHaveLength(1);
  await expect(listFolder(failing('File gone.'))).rejects.toThrow('File gone.');
}, 10_000);
