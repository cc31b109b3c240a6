/*
 * Numbers as Intl.NumberFormat writes them for en-US, with which the tests compare these: a browser's first one costs it
 * more than any other part of the page's start.
 */

/** “1234.5” → “1,234.5” */
const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');

/** 29782 → “29,782”. */
export const formatCount = (value: number): string => grouped(String(value));

/** 40.4 → “40.4”; 7 → “7.0”; 1.15, which no computer has exactly, → “1.2”. */
export const formatRate = (value: number): string =>
  grouped((Math.round(Number((value * 10).toPrecision(15))) / 10).toFixed(1));

/** 2153 of 2259 → “95.3%”. */
export const formatShare = (part: number, all: number): string => `${formatRate((100 * part) / all)}%`;
