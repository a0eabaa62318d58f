"""A line that is slow and loses things: frames taken from one tap are put on the other, later or never.

usage: poor_line.py NEAR FAR MILLISECONDS PERCENT SEED    makes both taps, says "ready", and a tally when it is ended
"""
import collections
import fcntl
import os
import random
import select
import signal
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TAP = 0x0002
IFF_NO_PI = 0x1000
LONGEST_FRAME = 65536
MOST_WAITING = 20000


def tap(name):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TAP | IFF_NO_PI))
    return device


def put(device, frame):
    try:
        os.write(device, frame)
    except OSError:
        pass  # The tap is not up yet, or full: the frame is lost, as on any line.


def main(near, far, milliseconds, percent, seed):
    delay = int(milliseconds) / 1000
    loss = int(percent) / 100
    chance = random.Random(int(seed))
    one, other = tap(near), tap(far)
    ends = {one: other, other: one}
    waiting = collections.deque()
    taken = lost = 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(print(f"taken {taken}, lost {lost}")))
    print("ready", flush=True)
    while True:
        patience = max(0, waiting[0][0] - time.monotonic()) if waiting else None
        for device in select.select(list(ends), [], [], patience)[0]:
            try:
                frame = os.read(device, LONGEST_FRAME)
            except OSError:
                continue
            taken += 1
            if chance.random() < loss or len(waiting) >= MOST_WAITING:
                lost += 1
            else:
                waiting.append((time.monotonic() + delay, ends[device], frame))
        while waiting and waiting[0][0] <= time.monotonic():
            _, device, frame = waiting.popleft()
            put(device, frame)


main(*sys.argv[1:])
