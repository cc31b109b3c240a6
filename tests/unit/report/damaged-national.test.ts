import { describe, expect, it } from 'vitest';
import { damaged, messagesOf, type FileName } from './tables';

describe('the tables on exploitation are refused', () => {
  it.each<[name: string, file: FileName, passage: string, replacement: string, messages: string[]]>([
    [
      'requests that do not add up',
      'victim-identification-requests.csv',
      'Military,113,',
      'Military,114,',
      ['6:2 (column "requests"): "3220" is the published total, but the column adds up to 3221']
    ],
    [
      'an agency that the report has not',
      'victim-identification-requests.csv',
      'Military,113,',
      'Navy,113,',
      [
        '4:1 (column "agency"): "Navy" is not an agency of the report',
        '6:1 (column "agency"): "Military" is missing: the agency has no row'
      ]
    ],
    [
      'a share that is not that of its count',
      'offender-relationships.csv',
      '499,21.71',
      '499,21.70',
      ['2:3 (column "percent"): "21.70" is not the share of 499 in 2299, which is 21.71']
    ],
    [
      'a count that its share is not made from',
      'offender-relationships.csv',
      'Self-Production,230,',
      'Self-Production,23x,',
      ['8:2 (column "known_relationships"): "23x" is not a whole number']
    ],
    [
      'shares that do not add up to 100',
      'victim-age.csv',
      'Prepubescent,60',
      'Prepubescent,61',
      ['4:1 (column "age"): "101" is the sum of the shares, not 100']
    ],
    [
      'a share that is no number',
      'victim-gender.csv',
      'Female,64',
      'Female,64%',
      ['3:2 (column "percent"): "64%" is not a number']
    ]
  ])('for %s', (_, file, passage, replacement, messages) => {
    const expected = messages.map((message) => `data/2020/${file}:${message}`);
    expect(messagesOf(damaged(file, passage, replacement))).toEqual(expected);
  });
});
