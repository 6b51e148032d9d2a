"""Six stages in a row in SimPy, the way one would write it: a process a stage, a container between two, a process that breaks.

Each stage takes a lot, holds it for an exponential 2 min, and puts it into the container after it, which has ten places; while
there is none it waits. The third and the fifth stage break down after an exponential 240 min and are mended in 15; a lot in work
waits for that. A shift is 720 min from empty.

usage: six_stages_simpy.py SHIFTS
Prints one line of JSON: version, shifts, cpu_secs, mean (lots a shift).
"""

import json
import random
import resource
import sys

import simpy

SHIFT, SERVICE, PLACES, STAGES = 720.0, 2.0, 10, 6
BREAKS, MTBF, MTTR = (2, 4), 240.0, 15.0


class Stage:
    def __init__(self, env, chance, before, after, breaks):
        self.env, self.chance, self.before, self.after = env, chance, before, after
        self.done, self.working, self.mended = 0, False, None
        self.process = env.process(self.work())
        if breaks:
            env.process(self.break_down())

    def work(self):
        while True:
            if self.before is not None:
                yield self.before.get(1)
            left = self.chance.expovariate(1 / SERVICE)
            while left > 0:
                if self.mended is not None:
                    yield self.mended
                begun, self.working = self.env.now, True
                try:
                    yield self.env.timeout(left)
                    left = 0
                except simpy.Interrupt:
                    left -= self.env.now - begun
                self.working = False
            if self.after is not None:
                yield self.after.put(1)
            self.done += 1

    def break_down(self):
        while True:
            yield self.env.timeout(self.chance.expovariate(1 / MTBF))
            self.mended = self.env.event()
            if self.working:
                self.process.interrupt()
            yield self.env.timeout(self.chance.expovariate(1 / MTTR))
            mended, self.mended = self.mended, None
            mended.succeed()


def shift(seed):
    env, chance = simpy.Environment(), random.Random(seed)
    between = [simpy.Container(env, capacity=PLACES) for _ in range(STAGES - 1)]
    ends = [None, *between, None]
    stages = [Stage(env, chance, ends[n], ends[n + 1], n in BREAKS) for n in range(STAGES)]
    env.run(until=SHIFT)
    return stages[-1].done


def cpu_secs():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main():
    shifts = int(sys.argv[1])
    begun = cpu_secs()
    lots = [shift(seed) for seed in range(shifts)]
    figures = {"version": f"SimPy {simpy.__version__}", "shifts": shifts, "cpu_secs": cpu_secs() - begun, "mean": sum(lots) / shifts}
    print(json.dumps(figures))


main()
