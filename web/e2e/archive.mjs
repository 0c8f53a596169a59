import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

function files_under(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files_under(join(folder, entry.name)) : [join(folder, entry.name)]));
}

const kDate = 0x21; // 1 January 1980: the contents matter, not the time

function head(signature, fields) {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  buffer.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [size, value] of fields) {
    buffer.writeUIntLE(value, at, size);
    at += size;
  }
  return buffer;
}

/** A folder packed as ZIP, stored without compression. */
export function zip_of(folder) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const file of files_under(folder)) {
    const name = Buffer.from(relative(folder, file));
    const bytes = readFileSync(file);
    const shared = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, kDate], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];
    const local = Buffer.concat([head(0x04034b50, shared), name, bytes]);
    directory.push(Buffer.concat([head(0x02014b50, [[2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name]));
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = head(0x06054b50, [[2, 0], [2, 0], [2, directory.length], [2, directory.length], [4, index.length], [4, offset], [2, 0]]);
  return Buffer.concat([...bodies, index, end]);
}
