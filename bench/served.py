"""`socta serve` as a process, requests to it, and a PostgreSQL server of its own, for the benchmarks of the server."""
import http.client
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

PASSWORD = "a long enough phrase 4711"
EMAIL = "admin@example.org"
TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds_of(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


class Server:
    """A running server, with the session of an account once `enter` was called."""

    def __init__(self, command, port=0):
        began = time.monotonic()
        self.process = subprocess.Popen([*command, "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        found = re.search(r"http://([\d.]+:\d+)$", self.process.stdout.readline().strip())
        if not found:
            sys.exit("The server did not start.")
        self.address = found.group(1)
        self.headers = {}
        self.send("GET", "/healthz")
        self.start_milliseconds = (time.monotonic() - began) * 1000

    def setup_token(self):
        return re.search(r"/setup#(\S+)", self.process.stdout.readline()).group(1)

    def send(self, method, path, body=None, more=()):
        connection = http.client.HTTPConnection(self.address, timeout=120)
        headers = {"Accept-Encoding": "gzip", **self.headers, **dict(more)}
        if body is not None:
            headers |= {"Content-Type": "application/json", "Origin": f"http://{self.address}"}
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        return answer, answer.read()

    def json(self, method, path, body=None, more=()):
        answer, content = self.send(method, path, body, {"Accept-Encoding": "identity", **dict(more)})
        if answer.status >= 400:
            sys.exit(f"{method} {path}: {answer.status} {content[:300]}")
        return answer, json.loads(content)

    def enter(self, method, path, body):
        answer, session = self.json(method, path, body)
        self.headers["Cookie"] = answer.getheader("Set-Cookie").split(";")[0]
        self.headers["X-CSRF-Token"] = session["csrf_token"]

    def memory(self):
        """Resident megabytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def processor_seconds(self):
        return processor_seconds_of(self.process.pid)

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Postgres:
    """A PostgreSQL server in a temporary folder, as it is installed but for its memory; `url` names its database."""

    def __init__(self):
        self.programs = next(iter(sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="socta-bench-"))
        # The server refuses to be run by root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres", "postgres")
        self.run("initdb", "-D", "data", "-U", "socta", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", f"-k {self.folder} -h '' -c shared_buffers=256MB", "start")
        self.url = f"postgres://socta@{str(self.folder).replace('/', '%2F')}/postgres"

    def run(self, program, *words):
        subprocess.run([*self.user, self.programs / program, *words], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)

    def processor_seconds(self):
        """Of the processes that serve its connections."""
        main = int((self.folder / "data" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        children = pathlib.Path(f"/proc/{main}/task/{main}/children").read_text(encoding="utf-8").split()
        return sum(processor_seconds_of(child) for child in children)

    def tidy(self):
        """What the server's own vacuum does within minutes of an import."""
        self.run("psql", "-h", self.folder, "-U", "socta", "-q", "postgres", "-c", "vacuum analyze")

    def stop(self):
        self.run("pg_ctl", "-D", "data", "-w", "-m", "fast", "stop")
        shutil.rmtree(self.folder)


def sign_in(server):
    server.enter("POST", "/api/v1/session", {"email": EMAIL, "password": PASSWORD})


def set_up(program, case, database):
    """An empty database gets an administrator and an assessment from the folder `case`."""
    first = Server([program, "serve", *database])
    first.enter("POST", "/api/v1/setup", {"token": first.setup_token(), "email": EMAIL, "name": "Admin", "password": PASSWORD})
    first.stop()
    subprocess.run([program, "import", str(case), "large", "--owner", EMAIL, *database], check=True, stdout=subprocess.DEVNULL)
