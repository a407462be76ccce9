import { inflateSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What every frame of Zstandard begins with; files of earlier versions hold zlib, which begins otherwise. */
const ZSTD_MAGIC = 0xfd2fb528;

function unpack(compressed: Uint8Array): Buffer {
  const { buffer, byteOffset, byteLength } = compressed;
  const isZstd = byteLength > 4 && new DataView(buffer, byteOffset).getUint32(0, true) === ZSTD_MAGIC;
  return isZstd ? zstdDecompressSync(compressed) : inflateSync(compressed);
}

/** JSON as compressed UTF-8 (Zstandard, a sixth of the time of zlib), the form in which large machine results are stored. */
export const packJson = (value: unknown): Buffer => zstdCompressSync(Buffer.from(JSON.stringify(value)));

/** The value that `packJson` stored; the caller knows its type because only the engine writes these cells. */
export const unpackJson = <T>(compressed: Uint8Array): T => JSON.parse(unpack(compressed).toString('utf8')) as T;
