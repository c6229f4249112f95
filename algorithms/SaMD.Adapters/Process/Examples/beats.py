"""A whole algorithm for `process`: a beat wherever the first input rises through 0.5; a sample that is not valid counts as 0."""
import json
import struct
import sys

pipe = sys.stdin.buffer
header = json.loads(pipe.readline())
inputs = header["inputs"]
threshold = float(header["parameters"].get("threshold", "0.5"))


def say(**item):
    print(json.dumps(item), flush=True)


def read(layout):
    return struct.unpack(layout, pipe.read(struct.calcsize(layout)))


above = False
while read("<I")[0] == 1:
    start, end = read("<dd")
    for number, what in enumerate(inputs):
        first, count = read("<qI")
        samples, valid = read(f"<{count}f"), pipe.read(count)
        if number > 0:
            continue
        for k in range(count):
            now = bool(valid[k]) and samples[k] > threshold
            if now and not above:
                at = (first + k) / what["sampling-frequency-hz"]
                say(**{"type": "beat", "at-seconds": at, "reported-at-seconds": at, "class": "N"})
            above = now
    say(type="done")
say(type="done")
