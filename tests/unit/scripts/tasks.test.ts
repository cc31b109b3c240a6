import { describe, expect, it } from 'vitest';
import { blockingTime, tasksOf } from '../../../scripts/bench/measure/tasks.mjs';

const ORIGIN = 'http://localhost:1';
const piece = (name: string, ts: number, dur: number, tid = 1) => ({ name, ph: 'X', pid: 7, tid, ts, dur });
const task = (ts: number, dur: number, tid?: number) => piece('ThreadControllerImpl::RunTask', ts, dur, tid);
const microtasks = (ts: number, dur: number) => piece('BlinkScheduler_PerformMicrotaskCheckpoint', ts, dur);
const page = [
  { name: 'thread_name', ph: 'M', pid: 7, tid: 1, ts: 0, args: { name: 'CrRendererMain' } },
  { name: 'thread_name', ph: 'M', pid: 7, tid: 2, ts: 0, args: { name: 'Compositor' } },
  {
    name: 'navigationStart',
    ph: 'R',
    pid: 7,
    tid: 1,
    ts: 1_000_000,
    args: { data: { documentLoaderURL: `${ORIGIN}/` } }
  }
];

describe('the tasks of a traced page', () => {
  it('count from the navigation, on the page’s own thread alone', () => {
    const before = task(100_000, 400_000);
    expect(tasksOf([...page, before, task(1_100_000, 80_000), task(1_100_000, 90_000, 2)], ORIGIN)).toEqual([
      { start: 100, duration: 80 }
    ]);
  });

  it('take in what promises go on with, and no piece twice', () => {
    const pieces = [microtasks(1_101_500, 200_000), task(1_100_000, 1000), task(1_150_000, 20_000)];
    const tasks = tasksOf([...page, ...pieces], ORIGIN);
    expect(tasks).toEqual([{ start: 100, duration: 201.5 }]);
    expect(blockingTime(tasks)).toBe(151.5);
    expect(blockingTime(tasks, 100)).toBe(0);
  });

  it('are none of a trace without the page', () => {
    expect(() => tasksOf(page.slice(0, 2), ORIGIN)).toThrow(ORIGIN);
  });
});
