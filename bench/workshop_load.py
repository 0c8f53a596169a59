#!/usr/bin/env python3
"""bench/workshop_load.py PROGRAM CASE [--participants N] [--answers N] [--pause SECONDS] [--postgresql] [--kills N]: a live workshop under load.

Everybody joins by code, listens to the events of the workshop and answers cell after cell of danger scoring, with a pause of 0 to 2 x PAUSE seconds between
answers; a projector listens too. When the exercise is open all fetch its content at once, and when the round is revealed, its results. Meanwhile the server is killed (SIGKILL) and started again as often as --kills says; a device sends an answer that was not
acknowledged again, under the same number, until it is. Prints how long acknowledgements took (without the restarts), how long it took from an acknowledgement
until the projector was told of a count that has the answer in it, and the memory of the server; then compares what the server has of each device
with what was acknowledged: an answer that is not there, is there twice or has another value ends the program with status 1.
"""
import argparse
import asyncio
import json
import os
import random
import sys
import tempfile
import time

import served


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


class Line:
    """A kept connection to the server; made anew when it was lost."""

    def __init__(self, address):
        self.host, self.port = address.split(":")
        self.reader = self.writer = None

    async def ask(self, method, path, body=None, headers=()):
        try:
            if self.writer is None:
                self.reader, self.writer = await asyncio.open_connection(self.host, int(self.port))
            content = json.dumps(body).encode() if body is not None else b""
            lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", "Accept-Encoding: identity", f"Content-Length: {len(content)}",
                     *(["Content-Type: application/json"] if body is not None else []), *(f"{name}: {value}" for name, value in dict(headers).items())]
            self.writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + content)
            status, fields = await self.head()
            answer = await self.reader.readexactly(int(fields.get("content-length", 0)))
            if fields.get("connection") == "close":
                self.drop()
            return status, fields, answer
        except (OSError, asyncio.IncompleteReadError, IndexError, ValueError) as fault:
            self.drop()
            raise ConnectionError(str(fault)) from fault

    async def ask_until_answered(self, *request):
        """As ask; again while nobody answers or the server says that it cannot now."""
        while True:
            try:
                answer = await self.ask(*request)
                if answer[0] != 503:
                    return answer
            except ConnectionError:
                pass
            await asyncio.sleep(0.1)

    async def head(self):
        status = int((await self.reader.readline()).split()[1])
        fields = {}
        while line := (await self.reader.readline()).decode().strip():
            name, value = line.split(": ", 1)
            fields[name.lower()] = value
        return status, fields

    def drop(self):
        if self.writer is not None:
            self.writer.close()
        self.reader = self.writer = None


async def listen(address, path, headers, hear):
    """The events of a stream until cancelled; comes back when the stream ends."""
    host, port = address.split(":")
    while True:
        try:
            reader, writer = await asyncio.open_connection(host, int(port))
            try:
                lines = [f"GET {path} HTTP/1.1", f"Host: {address}", "Accept: text/event-stream", *(f"{name}: {value}" for name, value in headers.items())]
                writer.write("\r\n".join(lines).encode() + b"\r\n\r\n")
                while line := await reader.readline():
                    if line.startswith(b"data:"):
                        hear(line[5:])
            finally:
                writer.close()
        except OSError:
            pass
        await asyncio.sleep(0.2)


class Room:
    """The workshop, what was acknowledged in it and when, and what the projector was told."""

    def __init__(self, server, options):
        self.options, self.address = options, server.address
        self.acknowledged = []     # instants, in order
        self.waits = []            # seconds until acknowledged, of answers that no restart disturbed
        self.told = []             # (instant, answers) of the projector's counts
        self.restarts = 0
        base = f"/api/v1/assessments/{server.json('GET', '/api/v1/assessments')[1]['assessments'][0]['id']}"
        _, organisations = server.json("GET", base + "/records/organisations?limit=100")
        self.organisations = [record["fields"]["code"] for record in organisations["records"]]
        _, view = server.json("POST", base + "/workshops", {"title": "Load", "day": "2015-07-08"})
        self.workshop = f"{base}/workshops/{view['workshop']['id']}"
        self.exercise = next(exercise["id"] for exercise in view["exercises"] if exercise["kind"] == "danger")
        self.code = view["join_code"]
        self.commands = 0
        self.openings = []         # seconds until the content was there, by device
        self.reveals = []          # the same of the results
        for order in ("start", "open"):
            self.steer(server, order)
        _, content = server.json("GET", f"{self.workshop}/exercises/{self.exercise}")
        self.cells = [(cell["item"], cell["column"]) for cell in content["order"]][: options.answers]

    def steer(self, server, command):
        exercise = {} if command == "start" else {"exercise": self.exercise}
        server.json("POST", self.workshop + "/commands", {"after": self.commands, "command": command, **exercise})
        self.commands += 1

    def hear_projector(self, data):
        event = json.loads(data)
        if "answers" in event:
            self.told.append((time.monotonic(), event["answers"]))

    def lags(self):
        """Of each answer, from its acknowledgement to the first count that has it; answers whose count was told before count as 0."""
        lags, at = [], 0
        for number, instant in enumerate(sorted(self.acknowledged), 1):
            while at < len(self.told) and self.told[at][1] < number:
                at += 1
            if at == len(self.told):
                lags.append(float("inf"))
            else:
                lags.append(max(0.0, self.told[at][0] - instant))
        return lags


class Device:
    def __init__(self, room, number):
        self.room, self.chance = room, random.Random(number)
        self.organisation = room.organisations[number % len(room.organisations)]
        self.line = Line(room.address)
        self.headers = {}
        self.sent = {}

    async def join(self):
        status, fields, answer = await self.line.ask("POST", "/api/v1/workshop/join", {"code": self.room.code, "organisation": self.organisation})
        if status != 201:
            sys.exit(f"join: {status} {answer[:300]}")
        self.headers = {"Cookie": fields["set-cookie"].split(";")[0], "X-CSRF-Token": json.loads(answer)["csrf_token"]}

    async def answer_all(self):
        for sequence, (item, column) in enumerate(self.room.cells, 1):
            await asyncio.sleep(self.chance.uniform(0, 2 * self.room.options.pause))
            best = self.chance.randrange(5)
            await self.deliver({"round": 1, "item": item, "column": column, "low": max(0, best - 1), "best": best, "high": min(4, best + 1), "confidence": 80,
                                "sequence": sequence})
            self.sent[item, column] = best

    async def deliver(self, answer):
        path = f"/api/v1/workshop/exercises/{self.room.exercise}/answers"
        restarts, began = self.room.restarts, time.monotonic()
        status, _, content = await self.line.ask_until_answered("PUT", path, {"answers": [answer]}, self.headers)
        if status != 200 or len(json.loads(content)["accepted"]) != 1:
            sys.exit(f"answer: {status} {content[:300]}")
        now = time.monotonic()
        self.room.acknowledged.append(now)
        if restarts == self.room.restarts:
            self.room.waits.append(now - began)

    async def fetch(self, rest):
        """Seconds until what everybody looks at now was there."""
        began = time.monotonic()
        path = f"/api/v1/workshop/exercises/{self.room.exercise}{rest}"
        status, _, content = await self.line.ask_until_answered("GET", path, None, self.headers)
        if status != 200:
            sys.exit(f"{path}: {status} {content[:300]}")
        return time.monotonic() - began

    async def difference(self):
        """How many cells the server has otherwise than this device."""
        _, _, content = await self.line.ask_until_answered("GET", "/api/v1/workshop", None, self.headers)
        answers = json.loads(content)["answers"]
        kept = {(answer["item"], answer["column"]): answer["best"] for answer in answers}
        return sum(kept.get(cell) != best for cell, best in self.sent.items()) + len(answers) - len(self.sent)


class Runner:
    """The server's process, which is killed and started again on the same port."""

    def __init__(self, command):
        self.command = command
        self.server = served.Server(command)
        self.peak = 0.0

    async def kill(self, room):
        port = self.server.address.rsplit(":", 1)[1]
        self.server.process.kill()
        self.server.process.wait()
        room.restarts += 1
        headers = self.server.headers
        self.server = await asyncio.to_thread(served.Server, self.command, port)
        self.server.headers = headers
        room.restarts += 1

    async def watch(self):
        while True:
            try:
                self.peak = max(self.peak, self.server.memory())
            except (OSError, AttributeError):
                pass  # between two processes
            await asyncio.sleep(0.25)


async def hold(runner, room, options):
    devices = [Device(room, number) for number in range(options.participants)]
    watching = asyncio.create_task(runner.watch())
    began = time.monotonic()
    for first in range(0, len(devices), 50):
        await asyncio.gather(*(device.join() for device in devices[first : first + 50]))
    print(f"{len(devices)} joined in {time.monotonic() - began:.1f} s")
    streams = [asyncio.create_task(listen(room.address, "/api/v1/workshop/events", device.headers, lambda data: None)) for device in devices]
    streams.append(asyncio.create_task(listen(room.address, room.workshop + "/events?view=projector", dict(runner.server.headers), room.hear_projector)))
    await asyncio.sleep(2)
    room.openings = await asyncio.gather(*(device.fetch("") for device in devices))
    answering = asyncio.gather(*(device.answer_all() for device in devices))
    expected = options.answers * options.pause
    for number in range(options.kills):
        await asyncio.sleep(expected / (options.kills + 1))
        await runner.kill(room)
    await answering
    await asyncio.sleep(1.5)
    for order in ("lock", "reveal"):
        await asyncio.to_thread(room.steer, runner.server, order)
    room.reveals = await asyncio.gather(*(device.fetch("/results") for device in devices))
    differences = sum(await asyncio.gather(*(device.difference() for device in devices)))
    for task in [*streams, watching]:
        task.cancel()
    return differences


def report(room, runner, differences):
    lags = room.lags()
    print(f"{len(room.acknowledged)} answers acknowledged; {len(room.waits)} of them without a restart between: "
          f"p50 {quantile(room.waits, 0.5) * 1000:.1f} ms, p95 {quantile(room.waits, 0.95) * 1000:.1f} ms, longest {max(room.waits) * 1000:.0f} ms")
    for what, waits in (("content at the opening", room.openings), ("results at the reveal", room.reveals)):
        print(f"{what}, asked for by all at once: p50 {quantile(waits, 0.5) * 1000:.0f} ms, p95 {quantile(waits, 0.95) * 1000:.0f} ms, "
              f"longest {max(waits) * 1000:.0f} ms")
    if room.options.kills == 0:
        print(f"on the projector after p50 {quantile(lags, 0.5) * 1000:.0f} ms, p95 {quantile(lags, 0.95) * 1000:.0f} ms, longest {max(lags) * 1000:.0f} ms")
    print(f"memory at most {runner.peak:.0f} MB, load of the machine {os.getloadavg()[0]:.1f}")
    print(f"{room.restarts // 2} restarts; answers lost, doubled or changed: {differences}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("case")
    parser.add_argument("--participants", type=int, default=500)
    parser.add_argument("--answers", type=int, default=12)
    parser.add_argument("--pause", type=float, default=2.0)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--kills", type=int, default=0)
    options = parser.parse_args()
    postgres = served.Postgres() if options.postgresql else None
    try:
        with tempfile.TemporaryDirectory(prefix="socta-bench-") as data:
            database = ["--data", data, *(["--database", postgres.url] if postgres else [])]
            served.set_up(options.program, options.case, database)
            runner = Runner([options.program, "serve", *database])
            try:
                served.sign_in(runner.server)
                room = Room(runner.server, options)
                differences = asyncio.run(hold(runner, room, options))
                report(room, runner, differences)
            finally:
                runner.server.stop()
    finally:
        if postgres:
            postgres.stop()
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
