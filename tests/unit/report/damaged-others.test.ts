import { describe, expect, it } from 'vitest';
import { damaged, messagesOf, type FileName } from './tables';

const MAINE = '23,ME,Maine,1362359,1110085,252274\n';

describe('the other tables are refused', () => {
  it.each<[name: string, file: FileName, passage: string, replacement: string, messages: string[]]>([
    [
      'a place on the map without a denominator',
      'under-18.csv',
      MAINE,
      '',
      ['52:3 (column "place"): "Maine" is missing: it is on the map and has no denominator']
    ],
    [
      'an empty denominator',
      'under-18.csv',
      ',252274',
      ',',
      ['21:6 (column "residents_under_18"): "" is not a whole number']
    ],
    [
      'a denominator of 0',
      'under-18.csv',
      MAINE,
      '23,ME,Maine,1362359,1362359,0\n',
      ['21:6 (column "residents_under_18"): "0" is no denominator for a place on the map']
    ],
    [
      'a denominator for a place that is not on the map',
      'under-18.csv',
      MAINE,
      `${MAINE}99,XX,International,3,2,1\n`,
      ['22:3 (column "place"): "International" is not a place on the map']
    ],
    [
      'a duplicate denominator',
      'under-18.csv',
      MAINE,
      MAINE + MAINE,
      ['22:3 (column "place"): "Maine" is a duplicate: it is on line 21 already']
    ],
    [
      'codes of another place',
      'under-18.csv',
      '23,ME,',
      '24,MD,',
      [
        '21:1 (column "fips"): "24" is not the FIPS code of Maine, 23',
        '21:2 (column "usps"): "MD" is not the postal code of Maine, ME'
      ]
    ],
    [
      'a denominator that is not the difference, and sums that are not the published ones',
      'under-18.csv',
      ',252274',
      ',252275',
      [
        '21:6 (column "residents_under_18"): "252275" is not residents - residents_18_and_over, which is 252274',
        '53:6 (column "residents_under_18"): "73106001" is the sum for the 50 states and D.C., but the published total is 73106000'
      ]
    ],
    [
      'residents of Puerto Rico that are not the published ones',
      'under-18.csv',
      '3285874,2724903',
      '3285875,2724904',
      ['53:4 (column "residents"): "3285875" is the sum for Puerto Rico, but the published total is 3285874']
    ],
    [
      'a case type that the report has not',
      'case-types.csv',
      'Family Abduction,287',
      'Familial Abduction,287',
      [
        '3:1 (column "case_type"): "Familial Abduction" is not a case type of the report',
        '7:1 (column "case_type"): "Family Abduction" is missing: the case type has no row'
      ]
    ],
    [
      'national totals of case types that differ',
      'case-types.csv',
      'Nonfamily Abduction,9,70,79\nTotal,2433,27349,29782',
      'Nonfamily Abduction,10,69,79\nTotal,2434,27348,29782',
      [
        '7:2 (column "active"): "2434" is not the national figure of cases-by-place.csv, which is 2433',
        '7:3 (column "resolved"): "27348" is not the national figure of cases-by-place.csv, which is 27349'
      ]
    ],
    [
      'a missing age group',
      'age-by-race.csv',
      '3 to 5,6,6,50,128,85,1,105,10,391\n',
      '',
      ['9:1 (column "age_group"): "3 to 5" is missing: the age group has no row']
    ],
    [
      'races that do not add up, in the row and in the column',
      'age-by-race.csv',
      'Unknown,3,0,2,17,6,0,13,12,53',
      'Unknown,3,0,2,17,6,0,13,13,53',
      [
        '2:10 (column "total"): "53" is not native_american + asian + multiracial + black + hispanic + pacific_islander + white + unknown, which is 54',
        '10:9 (column "unknown"): "1045" is the published total, but the column adds up to 1046'
      ]
    ],
    [
      'a national total of ages that differs',
      'age-by-race.csv',
      'Unknown,3,0,2,17,6,0,13,12,53',
      'Unknown,3,0,2,17,6,0,13,13,54',
      [
        '10:9 (column "unknown"): "1045" is the published total, but the column adds up to 1046',
        '10:10 (column "total"): "29782" is the published total, but the column adds up to 29783'
      ]
    ],
    [
      'a headline figure that is not in its sentence',
      'headline.csv',
      ',365348,',
      ',365384,',
      ['5:3 (column "value"): "365384" is not in its sentence as 365,384']
    ],
    [
      'a headline figure that is only a part of the one in its sentence',
      'headline.csv',
      ',365348,',
      ',348,',
      ['5:3 (column "value"): "348" is not in its sentence as 348']
    ],
    [
      'an exact figure where the report says "more than"',
      'headline.csv',
      ',7100,true,',
      ',7100,false,',
      ['10:3 (column "value"): "7100" is "more than" in its sentence, and not so here']
    ],
    [
      '"more than" where the report is exact',
      'headline.csv',
      ',195,false,',
      ',195,true,',
      ['9:3 (column "value"): "195" is exact in its sentence, and not so here']
    ],
    [
      'a flag that is neither true nor false',
      'headline.csv',
      ',195,false,',
      ',195,no,',
      ['9:4 (column "more_than"): "no" is neither true nor false']
    ],
    [
      'a missing unit',
      'headline.csv',
      ',195,false,children,',
      ',195,false,,',
      ['9:5 (column "unit"): "" is no unit']
    ],
    [
      'a figure in millions that is not the one in its sentence',
      'headline.csv',
      ',96000000,',
      ',6000000,',
      ['20:3 (column "value"): "6000000" is not in its sentence as 6,000,000']
    ],
    [
      'a figure without its section',
      'headline.csv',
      'cybertipline-files-2020,Reduce Child Sexual Exploitation,',
      'cybertipline-files-2020,,',
      ['23:2 (column "section"): "" is no section']
    ],
    [
      'a duplicate headline figure',
      'headline.csv',
      'ncic-entries-2019',
      'ncic-entries-2020',
      [
        '6:1 (column "id"): "ncic-entries-2020" is a duplicate: it is on line 5 already',
        '43:1 (column "id"): "ncic-entries-2019" is missing: the headline figure has no row'
      ]
    ]
  ])('for %s', (_, file, passage, replacement, messages) => {
    const expected = messages.map((message) => `data/2020/${file}:${message}`);
    expect(messagesOf(damaged(file, passage, replacement))).toEqual(expected);
  });

  it('when the national totals agree within each table but not between them', () => {
    const tables = damaged(
      'age-by-race.csv',
      'Unknown,3,0,2,17,6,0,13,12,53',
      'Unknown,3,0,2,17,6,0,13,13,54'
    );
    tables['age-by-race.csv'] = tables['age-by-race.csv'].replace('1045,29782', '1046,29783');
    const national = 'is not the national figure of cases-by-place.csv, which is 29782';
    expect(messagesOf(tables)).toEqual([
      `data/2020/age-by-race.csv:10:10 (column "total"): "29783" ${national}`
    ]);

    const prose = damaged(
      'headline.csv',
      'ncmec-cases-2020,Find Missing Children,29782',
      'ncmec-cases-2020,Find Missing Children,29783'
    );
    prose['headline.csv'] = prose['headline.csv'].replace('with 29,782 cases', 'with 29,783 cases');
    expect(messagesOf(prose)).toEqual([`data/2020/headline.csv:7:3 (column "value"): "29783" ${national}`]);
  });
});
