#!/usr/bin/env python3
"""bench/server_load.py PROGRAM CASE DATA [--postgresql] [--writes N] [--seconds N] [--connections N] [--pause N] [--only REGEX]: the server on a large assessment.

Imports CASE (bench/large_case.py) into the empty folder DATA or a PostgreSQL server of its own, starts the server, signs in, computes a run, and asks
with wrk for what the pages of the web app ask for, each connection sending the next request as soon as it has its answer, or N milliseconds
later on average (--pause), as people do. Prints for each
call the bytes of an answer, requests a second, the processor time for one of the server and of PostgreSQL, the median and the 95th percentile of
the times, and how many times longer the latter is than that of a static file of about the same size in the same run. With --writes, so many judgements a
second are changed meanwhile.
"""
import argparse
import os
import pathlib
import random
import re
import subprocess
import sys
import threading
import time

import page_calls
import served

COLUMNS = f"{'call':<27}{'bytes':>9}{'requests/s':>12}{'server ms':>11}{'database':>10}{'p50 ms':>9}{'p95 ms':>9}{'ratio':>8}{'failed':>8}"


def load():
    return f"load of the machine {os.getloadavg()[0]:.1f}"


class Measured:
    """What wrk saw of some requests, and the processor time of the server and, where it is another program, of the database."""

    def __init__(self, server, requests, options):
        script = options.data / "requests.lua"
        script.write_text(page_calls.script_of(requests, options.pause), encoding="utf-8")
        headers = [f"-H{name}: {value}" for name, value in {"Accept-Encoding": "gzip", "Origin": f"http://{server.address}", **server.headers}.items()]
        busy = [server, *([options.postgres] if options.postgres else [])]
        before = [program.processor_seconds() for program in busy]
        out = subprocess.run(["wrk", "-t1", f"-c{options.connections}", f"-d{options.seconds}s", "--timeout", "20s", *headers, "-s", str(script),
                              f"http://{server.address}"], capture_output=True, text=True, check=True).stdout
        count, size, microseconds, p50, p95, failed = out.strip().splitlines()[-1].split()
        asked = max(int(count), 1)
        self.bytes = int(size) // asked
        self.rate = int(count) / (float(microseconds) / 1e6)
        self.processor_milliseconds = [(program.processor_seconds() - start) / asked * 1000 for program, start in zip(busy, before)]
        self.p50, self.p95, self.failed = float(p50), float(p95), int(failed)


class StaticFiles:
    """Times of the web app's files, which no handler runs for, each measured when it is needed first."""

    def __init__(self, server, options):
        self.server, self.options, self.known = server, options, {}
        folder = pathlib.Path(__file__).resolve().parent.parent / "web" / "dist"
        self.sizes = {}
        for file in [folder / "index.html", *sorted(folder.glob("assets/*"))]:
            path = f"/{file.relative_to(folder).as_posix()}"
            answer, content = server.send("GET", path)
            if answer.status == 200:
                self.sizes[len(content)] = path

    def p95_near(self, size):
        best = min(self.sizes, key=lambda other: abs(other - size))
        if best not in self.known:
            self.known[best] = Measured(self.server, [self.sizes[best]], self.options).p95
        return self.known[best]


class Writer(threading.Thread):
    """Somebody who changes judgements, one after the other, so many a second: each raises the assessment's revision."""

    def __init__(self, server, base, judgements, rate):
        super().__init__(daemon=True)
        self.server, self.base, self.judgements, self.rate = server, base, judgements, rate
        self.done = threading.Event()
        self.milliseconds = []

    def run(self):
        chance = random.Random(4)
        while self.rate and not self.done.wait(1 / self.rate):
            path = f"{self.base}/records/judgements/{self.judgements[0] + chance.randrange(self.judgements[1])}"
            _, record = self.server.json("GET", path)
            fields = {**record["fields"], "rationale": f"seen again {len(self.milliseconds)}"}
            began = time.monotonic()
            self.server.json("PUT", path, {"fields": fields}, {"If-Match": f'"{record["version"]}"'})
            self.milliseconds.append((time.monotonic() - began) * 1000)

    def stop(self):
        self.done.set()
        self.join()
        if self.milliseconds:
            times = sorted(self.milliseconds)
            print(f"{len(times)} judgements changed, p50 {times[len(times) // 2]:.0f} ms, p95 {times[len(times) * 95 // 100]:.0f} ms")


def wait_for_run(server, base):
    _, run = server.json("POST", base + "/runs", {"draws": 10000, "sensitivity": "none"})
    while run["state"] in ("queued", "running"):
        time.sleep(0.2)
        _, run = server.json("GET", f"{base}/runs/{run['id']}")
    if run["state"] != "done":
        sys.exit(f"The run ended as {run}.")
    return run["id"]


def first_page(server, base):
    """The first page after a start reads the assessment; what is measured then are those after it."""
    began = time.monotonic()
    server.json("GET", base + "/overview")
    return (time.monotonic() - began) * 1000


def known_records(server, base, table):
    _, page = server.json("GET", f"{base}/records/{table}?limit=1")
    return page["records"][0]["id"], page["total"]


def measure(server, options):
    print(f"start {server.start_milliseconds:.0f} ms, idle memory {server.memory():.1f} MB, {load()}")
    served.sign_in(server)
    _, assessments = server.json("GET", "/api/v1/assessments")
    base = f"/api/v1/assessments/{assessments['assessments'][0]['id']}"
    print(f"first page after the start {first_page(server, base):.0f} ms")
    run = wait_for_run(server, base)
    _, ranking = server.json("GET", f"{base}/runs/{run}/ranking?language=en")
    _, figures = server.json("GET", f"{base}/runs/{run}/figures?language=en")
    judgements = known_records(server, base, "judgements")
    whole = [figure["figure"] for figure in figures["figures"] if figure.get("of", "assessment") == "assessment"]
    calls = page_calls.calls(base, run, [row["item"] for row in ranking["rows"]], whole, known_records(server, base, "evidence"), judgements)
    print(f"memory after a run {server.memory():.1f} MB")
    files = StaticFiles(server, options)
    writer = Writer(server, base, judgements, options.writes)
    print(COLUMNS)
    chosen = {name: call for name, call in calls.items() if re.search(options.only, name)}
    requests = {name: page_calls.some_of(call, seed) for seed, (name, call) in enumerate(chosen.items())}
    # A what-if is computed: fifty at once wait for each other, and everything mixed with them for them.
    together = [request for name, of_call in requests.items() if name != "what-if" for request in of_call]
    random.Random(5).shuffle(together)
    writer.start()
    mixed = [("all but what-if, mixed", together)] if together else []
    for name, some in [*requests.items(), *mixed]:
        seen = Measured(server, some, options)
        server_time, database_time = [*seen.processor_milliseconds, 0.0][:2]
        print(f"{name:<27}{seen.bytes:>9}{seen.rate:>12.0f}{server_time:>11.3f}{database_time:>10.3f}{seen.p50:>9.2f}{seen.p95:>9.2f}"
              f"{seen.p95 / files.p95_near(seen.bytes):>8.1f}{seen.failed:>8}", flush=True)
    writer.stop()
    print(f"memory after the load {server.memory():.1f} MB, {load()}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("case", type=pathlib.Path)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--writes", type=float, default=0)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=50)
    parser.add_argument("--pause", type=int, default=0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    options.data.mkdir(parents=True, exist_ok=True)
    options.postgres = postgres = served.Postgres() if options.postgresql else None
    try:
        database = ["--data", str(options.data), *(["--database", postgres.url] if postgres else [])]
        if postgres or not (options.data / "socta.sqlite").exists():
            served.set_up(options.program, options.case, database)
        if postgres:
            postgres.tidy()
        server = served.Server([options.program, "serve", *database])
        try:
            measure(server, options)
        finally:
            server.stop()
    finally:
        if postgres:
            postgres.stop()


main()
