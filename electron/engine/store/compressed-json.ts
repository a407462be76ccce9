import { deflateSync, inflateSync } from 'node:zlib';

/** JSON as zlib-compressed UTF-8, the form in which large machine results are stored. */
export const packJson = (value: unknown): Buffer => deflateSync(Buffer.from(JSON.stringify(value)), { level: 6 });

/** The value that `packJson` stored; the caller knows its type because only the engine writes these cells. */
export const unpackJson = <T>(compressed: Uint8Array): T => JSON.parse(inflateSync(compressed).toString('utf8')) as T;
