"""Workload W offline with VictoriaMetrics and `vmalert -replay`: the recording as a totaliser a signal is imported, then the rule
is evaluated second by second. The rule cannot clear at a lower limit than it raises at, which W asks for.

usage: w_vmalert.py RECORDING_FOLDER PLAN_CSV WORK_FOLDER
Prints one line of JSON: samples, import_secs, seconds, cpu_secs, peak_mb, raised. Both servers listen on free ports of 127.0.0.1.
"""

import csv
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from datetime import datetime
from pathlib import Path

TICKS_PER_SEC = os.sysconf("SC_CLK_TCK")
RULE = """groups:
- name: w
  interval: 1s
  rules:
  - alert: BehindPlan
    expr: total - plan * (time() - {origin}) < -72 * plan
    for: 60s
"""


def epoch(text):
    return int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


def planned_rates(plan_csv):
    with open(plan_csv, newline="") as file:
        return {
            row["stage"]: float(row["quantity"]) * 3600 / (epoch(row["end"]) - epoch(row["start"])) for row in csv.DictReader(file)
        }


def write_import(folder, rates, path):
    """The recording as VictoriaMetrics takes it, a line a series; answers samples, first and last second."""
    totals, series, times, seconds = {}, {}, [], {}
    with open(folder / "samples.csv", newline="") as file:
        for row in csv.DictReader(file):
            at = seconds.get(row["occurred_at"])
            if at is None:
                at = seconds[row["occurred_at"]] = epoch(row["occurred_at"])
                times.append(at)
            # In hundredths, so that the sums are exact.
            totals[row["signal"]] = totals.get(row["signal"], 0) + round(float(row["value"]) * 100)
            series.setdefault(row["signal"], []).append((at, totals[row["signal"]]))
    with open(path, "w") as file:
        for signal, points in series.items():
            stamps = [at * 1000 for at, _ in points]
            for name, values in ("total", [total / 100 for _, total in points]), ("plan", [rates[signal]] * len(points)):
                line = {"metric": {"__name__": name, "tag": signal}, "values": values, "timestamps": stamps}
                file.write(json.dumps(line) + "\n")
    return sum(map(len, series.values())), times[0], times[-1]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Store:
    def __init__(self, work):
        self.url = f"http://127.0.0.1:{free_port()}"
        self.data = work / "victoria-metrics-data"
        shutil.rmtree(self.data, ignore_errors=True)
        arguments = [f"-storageDataPath={self.data}", f"-httpListenAddr={self.url.removeprefix('http://')}", "-retentionPeriod=100y",
                     "-search.latencyOffset=0s", "-search.maxQueryDuration=600s"]
        self.log = open(work / "victoria-metrics.log", "w")
        self.process = subprocess.Popen(["victoria-metrics", *arguments], stdout=self.log, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + 30
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"victoria-metrics does not start: {self.log.name}")
            time.sleep(0.05)

    def answers(self):
        try:
            self.get("/health")
            return True
        except OSError:
            return False

    def get(self, path, **query):
        url = f"{self.url}{path}?{urllib.parse.urlencode(query)}"
        with urllib.request.urlopen(url, timeout=600) as answer:
            return answer.read()

    def cpu_secs(self):
        after_name = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / TICKS_PER_SEC

    def peak_mb(self):
        return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text()).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.log.close()
        shutil.rmtree(self.data, ignore_errors=True)


def replay(store, work, first, last):
    rule = work / "vmalert-rule.yml"
    rule.write_text(RULE.format(origin=first - 1))
    iso = lambda second: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(second))
    # Without queryStep it evaluates every five minutes whatever the interval says.
    arguments = [f"-rule={rule}", f"-datasource.url={store.url}", f"-remoteWrite.url={store.url}", "-datasource.queryStep=1s",
                 f"-replay.timeFrom={iso(first)}", f"-replay.timeTo={iso(last + 1)}", "-replay.rulesDelay=0s",
                 "-replay.disableProgressBar", "-remoteWrite.maxQueueSize=10000000", "-loggerLevel=ERROR"]
    subprocess.run(["vmalert", *arguments], check=True, capture_output=True)
    store.get("/internal/force_flush")


def count_raised(store, first, last):
    query = {"match[]": 'ALERTS{alertstate="firing"}', "start": first, "end": last + 60}
    raised = 0
    for line in store.get("/api/v1/export", **query).splitlines():
        stamps = json.loads(line)["timestamps"]
        raised += 1 + sum(later - earlier > 1500 for earlier, later in zip(stamps, stamps[1:]))
    return raised


def main():
    folder, plan_csv, work = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    lines = work / "vmalert-import.jsonl"
    samples, first, last = write_import(folder, planned_rates(plan_csv), lines)
    store = Store(work)
    try:
        begun = time.perf_counter()
        command = ["curl", "-sS", "-f", "-T", lines, f"{store.url}/api/v1/import", "-o", "/dev/null"]
        subprocess.run(command, check=True)
        store.get("/internal/force_flush")
        import_secs = time.perf_counter() - begun

        children = os.times()
        begun, cpu = time.perf_counter(), store.cpu_secs()
        replay(store, work, first, last)
        seconds = time.perf_counter() - begun
        after = os.times()
        spent = after.children_user + after.children_system - children.children_user - children.children_system
        cpu = store.cpu_secs() - cpu + spent
        raised, peak_mb = count_raised(store, first, last), store.peak_mb()
    finally:
        store.stop()
        lines.unlink()
    package = ["dpkg-query", "-W", "-f", "${Version}", "victoria-metrics"]
    version = "vmalert " + subprocess.run(package, capture_output=True, text=True).stdout
    print(json.dumps({"version": version, "samples": samples, "import_secs": import_secs, "seconds": seconds, "cpu_secs": cpu,
                      "peak_mb": peak_mb, "raised": raised}))


main()
