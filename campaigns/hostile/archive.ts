/** Zip archives that lie: every field of the directory and of the local headers can be set to what it should not be. */

import { crc32, deflateRawSync } from 'node:zlib';

/** What a header may say instead of the truth. */
export type Lies = {
  readonly name?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly packed?: number;
  readonly size?: number;
  readonly offset?: number;
};

/** A part of an archive; `packed` are its bytes as they stand in the file where they are not the deflated content. */
export type Part = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: true;
  readonly packed?: Uint8Array;
  /** External attributes, such as those of a symbolic link. */
  readonly attributes?: number;
  readonly central?: Lies;
  readonly local?: Lies;
};

/** What the end of the directory may say instead of the truth, and what stands around the archive. */
export type Around = { readonly count?: number; readonly comment?: string; readonly before?: Uint8Array; readonly after?: Uint8Array };

/** The bytes of an archive. */
export function archive(parts: readonly Part[], around: Around = {}): Uint8Array {
  const before = Buffer.from(around.before ?? []);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = before.length;
  for (const part of parts) {
    const { body, entry } = written(part, offset);
    bodies.push(body);
    directory.push(entry);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const comment = Buffer.from(around.comment ?? '');
  const end = Buffer.alloc(18);
  const count = around.count ?? parts.length;
  end.writeUInt16LE(count & 0xffff, 4);
  end.writeUInt16LE(count & 0xffff, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([before, ...bodies, list, Buffer.from('PK\u0005\u0006'), end, comment, Buffer.from(around.after ?? [])]);
}

function written(part: Part, offset: number): { readonly body: Buffer; readonly entry: Buffer } {
  const content = Buffer.from(part.content as string);
  const packed = Buffer.from(part.packed ?? (part.stored === true ? content : deflateRawSync(content)));
  const truth = {
    name: part.name,
    flags: 0x800,
    method: part.stored === true ? 0 : 8,
    crc: crc32(content),
    packed: packed.length,
    size: content.length,
    offset,
  };
  const [local, central] = [header({ ...truth, ...part.local }), header({ ...truth, ...part.central })];
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(part.attributes ?? 0, 6);
  tail.writeUInt32LE(part.central?.offset ?? offset, 10);
  return {
    body: Buffer.concat([Buffer.from('PK\u0003\u0004'), local.fixed, local.name, packed]),
    entry: Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), central.fixed, tail, central.name]),
  };
}

/** The fields that both kinds of header have. */
function header(of: Required<Lies>): { readonly fixed: Buffer; readonly name: Buffer } {
  const name = Buffer.from(of.name);
  const fixed = Buffer.alloc(26);
  fixed.writeUInt16LE(20, 0);
  fixed.writeUInt16LE(of.flags, 2);
  fixed.writeUInt16LE(of.method, 4);
  fixed.writeUInt32LE(of.crc >>> 0, 10);
  fixed.writeUInt32LE(of.packed, 14);
  fixed.writeUInt32LE(of.size, 18);
  fixed.writeUInt16LE(name.length, 22);
  return { fixed, name };
}
