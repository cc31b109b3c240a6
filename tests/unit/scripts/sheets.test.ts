import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sheetsIn } from '../../../scripts/engines/sheets.mjs';

const SHEET = '<< /Type /Page /Parent 1 0 R >>';

describe('the sheets of a PDF file', () => {
  it('are counted without the list that holds them', () => {
    expect(sheetsIn(Buffer.from(`%PDF-1.4\n<< /Type /Pages /Count 2 >>\n${SHEET}\n${SHEET}\n`))).toBe(2);
  });

  it('are found among objects that are packed', () => {
    const packed = deflateSync(`2 0 3 32 ${SHEET} ${SHEET}`);
    const head = `4 0 obj\n<< /Type /ObjStm /Length ${packed.length} >>\nstream\n`;
    const file = [Buffer.from('%PDF-1.7\n'), Buffer.from(head), packed, Buffer.from('\nendstream\n')];
    expect(sheetsIn(Buffer.concat([...file, ...file]))).toBe(4);
  });
});
