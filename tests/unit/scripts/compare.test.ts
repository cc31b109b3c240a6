import { describe, expect, it } from 'vitest';
import { compareFolders } from '../../../scripts/reproducible/compare.mjs';
import { temporaryFolder } from './temporary-folder';

const files = { 'index.html': 'one', '_app/a.js': 'abc', 'data/b.csv': '1,2' };

describe('two builds', () => {
  it('are the same where every file is', () => {
    expect(compareFolders(temporaryFolder(files), temporaryFolder(files))).toEqual({
      count: 3,
      differences: []
    });
  });

  it('are not where a file is in one alone, or has another byte, or one more: each is named', () => {
    const other = { 'index.html': 'one!', '_app/a.js': 'abd', 'data/c.csv': '1,2' };
    expect(compareFolders(temporaryFolder(files), temporaryFolder(other)).differences).toEqual([
      '_app/a.js: differs from byte 2 on (3 and 3 bytes)',
      'data/b.csv: only in the first build',
      'data/c.csv: only in the second build',
      'index.html: differs from byte 3 on (3 and 4 bytes)'
    ]);
  });
});
