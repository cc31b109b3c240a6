import { DATA_PATHS, placeDataPath } from '$lib/data/addresses';

/** How a program reads the data files in one line: what it is written in, and the line for a shell. */
export interface Example {
  readonly language: string;
  readonly line: string;
}

/**
 * Lines that run as they stand.
 * @param site the site's address, with a slash at its end
 */
export const examples = (site: string): readonly Example[] => [
  { language: 'curl', line: `curl ${site}${placeDataPath('texas').slice(1)}` },
  {
    language: 'Python',
    line: `python3 -c "import csv, io, urllib.request as u; print(len(list(csv.DictReader(io.TextIOWrapper(u.urlopen('${site}${DATA_PATHS.plainCsv.slice(1)}'))))))"`
  },
  {
    language: 'JavaScript',
    line: `node -e "fetch('${site}${DATA_PATHS.json.slice(1)}').then((r) => r.json()).then(({ national }) => console.log(national.total))"`
  }
];
