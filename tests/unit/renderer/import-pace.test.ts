import { describe, expect, it } from 'vitest';
import { importPace } from '../../../renderer/features/import/import-pace.ts';
import type { Job } from '../../../shared/contract/schemas/job.ts';

const startedAt = '2026-01-01T00:00:00.000Z';
const atSecond = (seconds: number): number => Date.parse(startedAt) + seconds * 1_000;
const job = (done: number, total: number | null) => ({ done, total, startedAt, paused: false, pausedMs: 0 }) as Job;

describe('the pace of an import', () => {
  it('is told once there is something to tell it by', () => {
    expect(importPace(job(5, 100), atSecond(1))).toBeNull();
    expect(importPace(job(0, 100), atSecond(10))).toBeNull();
    expect(importPace(job(25, 100), atSecond(10))).toEqual({ rate: 2.5, minutes: 1 });
    expect(importPace(job(200, 10_000), atSecond(10))).toEqual({ rate: 20, minutes: 9 });
    expect(importPace(job(200, null), atSecond(10))).toEqual({ rate: 20, minutes: null });
  });

  it('leaves pauses out', () => {
    const paused = { ...job(200, 10_000), pausedMs: 90_000 };
    expect(importPace(paused, atSecond(100))).toEqual({ rate: 20, minutes: 9 });
    expect(importPace({ ...paused, paused: true }, atSecond(100))).toBeNull();
  });
});
