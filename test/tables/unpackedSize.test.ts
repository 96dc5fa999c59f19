import { zipSync } from 'fflate';
import { checkUnpackedSize } from '#tables/bytes/unpackedSize';

test('an archive that unpacks to too much is refused, whatever it says of its own sizes', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) }, { level: 9 });
  const lying = new Uint8Array(bomb);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  await expect(checkUnpackedSize(lying, 1_000_000)).rejects.toThrow('too large once it is unpacked');
  await expect(checkUnpackedSize(lying, 3_000_000)).resolves.toBeUndefined();
});
