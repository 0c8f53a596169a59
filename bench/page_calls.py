"""What the pages of the web app ask the server for, so that hardly two requests are equal: other pages, items, words, records each time."""
import json
import random

import large_case

KINDS = 400


def word(chance):
    """A word of the evidence, or its beginning as it stands in the field while somebody types."""
    whole = chance.choice(large_case.LATIN_WORDS)
    return whole[:chance.randint(3, len(whole))]


def weights(chance):
    return {"group_weights": {"resources": round(chance.uniform(0.5, 2), 3)}, "aggregation": chance.choice(["arithmetic", "geometric"])}


def calls(base, run, items, figures, evidence, judgements):
    """Name → one request: "path", or ("path", body). `evidence`, `judgements`: (first id, how many)."""
    def records(table, **query):
        words = "&".join(f"{name}={value}" for name, value in query.items())
        return f"{base}/records/{table}?limit=50&{words}"

    def item(chance):
        return chance.choice(items)

    def one(known, chance):
        return known[0] + chance.randrange(known[1])

    return {
        "session": lambda chance: "/api/v1/session",
        "assessments": lambda chance: "/api/v1/assessments",
        "assessment": lambda chance: base,
        "overview": lambda chance: f"{base}/overview",
        "tables": lambda chance: f"{base}/tables",
        "structure": lambda chance: f"{base}/structure",
        "check": lambda chance: f"{base}/check",
        "methodology": lambda chance: f"{base}/methodology",
        "judgements": lambda chance: records("judgements", cursor=chance.randrange(judgements[1])),
        "judgements of a form": lambda chance: records("judgements", item=item(chance), cursor=chance.randrange(judgements[1])),
        "judgements by item": lambda chance: records("judgements", sort="item", cursor=f"{chance.randrange(judgements[1])}:{item(chance)}"),
        "evidence": lambda chance: records("evidence", cursor=chance.randrange(evidence[1])),
        "evidence by code": lambda chance: records("evidence", sort="code", cursor=f"{chance.randrange(evidence[1])}:L{chance.randrange(evidence[1])}"),
        "evidence of a form": lambda chance: records("evidence", items=item(chance)),
        "evidence, rare word": lambda chance: records("evidence", q=f"number{chance.randrange(evidence[1])}"),
        "evidence, common word": lambda chance: records("evidence", q=word(chance)),
        "evidence, two common words": lambda chance: records("evidence", q=f"{word(chance)}%20{word(chance)}"),
        "search, rare word": lambda chance: f"{base}/search?limit=8&q=number{chance.randrange(evidence[1])}",
        "search, two common words": lambda chance: f"{base}/search?limit=8&q={word(chance)}%20{word(chance)}",
        "one evidence": lambda chance: f"{base}/records/evidence/{one(evidence, chance)}",
        "its history": lambda chance: f"{base}/records/evidence/{one(evidence, chance)}/history",
        "series": lambda chance: f"{base}/series",
        "one series": lambda chance: f"{base}/series/load_{chance.randrange(large_case.SERIES)}",
        "narrative": lambda chance: f"{base}/narrative",
        "runs": lambda chance: f"{base}/runs",
        "run": lambda chance: f"{base}/runs/{run}",
        "ranking": lambda chance: f"{base}/runs/{run}/ranking?language={chance.choice(['en', 'sr-Cyrl'])}",
        "figures": lambda chance: f"{base}/runs/{run}/figures?language={chance.choice(['en', 'sr-Cyrl'])}",
        "figure": lambda chance: f"{base}/runs/{run}/figures/{chance.choice(figures)}?language={chance.choice(['en', 'sr-Cyrl'])}",
        "explanation": lambda chance: f"{base}/runs/{run}/explanation?item={item(chance)}&language=en",
        "audit": lambda chance: f"{base}/audit?limit=50",
        "what-if": lambda chance: (f"{base}/what-if", json.dumps(weights(chance))),
    }


def some_of(call, seed):
    """`KINDS` requests of that kind, the same ones every time."""
    chance = random.Random(seed)
    return [call(chance) for _ in range(KINDS)]


def script_of(requests, pause):
    """A script of wrk that sends them one after the other, each after a pause of 0 … 2 × `pause` milliseconds, and prints what it measured."""
    lines = []
    for request in requests:
        path, body = request if isinstance(request, tuple) else (request, None)
        order = f'"POST", "{path}", nil, \'{body}\'' if body else f'"GET", "{path}"'
        lines.append(f"  {{{order}}},")
    waiting = f"delay = function() return math.random(0, {2 * pause}) end\n" if pause else ""
    return waiting + "local requests = {\n" + "\n".join(lines) + SENDING


SENDING = """
}
local at = 0
wrk.headers["Content-Type"] = "application/json"
request = function()
  at = at % #requests + 1
  return wrk.format(unpack(requests[at], 1, 4))
end
done = function(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.read + summary.errors.timeout + summary.errors.connect
  io.write(string.format("%d %d %.0f %.3f %.3f %d\\n", summary.requests, summary.bytes, summary.duration, latency:percentile(50) / 1000,
                         latency:percentile(95) / 1000, failed))
end
"""
