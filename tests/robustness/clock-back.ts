/** Loaded before a process begins: its clock stands a day back, as on a laptop that was set right on a journey. */

const DAY = 86_400_000;
const RealDate = Date;

class EarlierDate extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    super(...((given.length === 0 ? [RealDate.now() - DAY] : given) as [number]));
  }

  static override now(): number {
    return RealDate.now() - DAY;
  }
}

globalThis.Date = EarlierDate as DateConstructor;
