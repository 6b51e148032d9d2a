"""Workload W offline with pandas, the way one would write it: read the recording, one long table, group by signal.

usage: w_pandas.py RECORDING_FOLDER PLAN_CSV
Prints one line of JSON: samples, seconds, cpu_secs, peak_mb, raised, cleared. It reads only the columns it needs.
"""

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

LIMIT_SECS, CLEAR_SECS, HOLD = 72.0, 36.0, np.timedelta64(60, "s")


def planned_rates(plan_csv):
    plan = pd.read_csv(plan_csv, parse_dates=["start", "end"])
    hours = (plan["end"] - plan["start"]).dt.total_seconds() / 3600
    return pd.Series((plan["quantity"] / hours).to_numpy(), index=plan["stage"])


def read(folder):
    columns = {"signal": "category", "value": "float64"}
    table = pd.read_csv(folder / "samples.csv", usecols=["occurred_at", *columns], dtype=columns)
    # All times look alike, and a time comes a thousand times over: each is understood once.
    texts = table["occurred_at"].astype("category")
    times = pd.to_datetime(texts.cat.categories, utc=True).tz_localize(None).to_numpy()
    table["occurred_at"] = times[texts.cat.codes]
    return table


def alerts(table, rates):
    signal = table["signal"].cat.codes
    rate = rates.reindex(table["signal"].cat.categories).to_numpy()[signal]
    ahead = (table["value"] - rate).groupby(signal).cumsum()
    # Sums of hundredths in binary fractions are not exact; half a hundredth is far from every limit.
    too_far = ahead < -LIMIT_SECS * rate - 0.005
    begins = too_far & ~too_far.groupby(signal).shift(fill_value=False)
    since = table["occurred_at"].where(begins).groupby(signal).ffill()
    up = too_far & (table["occurred_at"] - since >= HOLD)
    down = ahead > -CLEAR_SECS * rate + 0.005
    state = pd.Series(np.select([up, down], [1.0, 0.0], np.nan)).groupby(signal).ffill().fillna(0.0)
    change = state.groupby(signal).diff().fillna(state)
    return int((change > 0).sum()), int((change < 0).sum())


def main():
    folder, plan_csv = Path(sys.argv[1]), sys.argv[2]
    begun = time.perf_counter()
    table = read(folder)
    raised, cleared = alerts(table, planned_rates(plan_csv))
    seconds = time.perf_counter() - begun
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "version": f"pandas {pd.__version__}", "samples": len(table), "seconds": seconds,
        "cpu_secs": used.ru_utime + used.ru_stime, "peak_mb": used.ru_maxrss / 1024, "raised": raised, "cleared": cleared,
    }))


main()
