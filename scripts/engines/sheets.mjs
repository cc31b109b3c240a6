import { inflateSync } from 'node:zlib';

/** What begins a stream of objects, which are packed. */
const PACKED = /\/Type\s*\/ObjStm[^]*?stream\r?\n/g;

/**
 * The sheets of a PDF file, whose objects may be packed.
 * @param {Buffer} pdf
 * @returns {number}
 */
export function sheetsIn(pdf) {
  const text = pdf.toString('latin1');
  const unpacked = [...text.matchAll(PACKED)].map(({ index, 0: { length } }) =>
    inflateSync(pdf.subarray(index + length)).toString('latin1')
  );
  return [text, ...unpacked].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
