"""Timing programs side by side: alternating runs, medians, on a pseudo-terminal or without."""

import fcntl
import os
import pty
import select
import statistics
import struct
import termios
import time
from pathlib import Path


class Stalled(Exception):
    """A program did not print what it was waited for."""


def to_marker(arguments, marker, environment, size=(24, 80), patience=20.0):
    """Seconds from starting a program on a terminal of its own until `marker` (bytes) has come out of it.

    The program is killed then: only its start is of interest.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    path = os.ttyname(slave)
    os.set_inheritable(slave, False)
    started = time.perf_counter()
    # The leader of a new session gets the first terminal that it opens as its own.
    process = os.posix_spawn(
        arguments[0],
        arguments,
        environment,
        file_actions=[(os.POSIX_SPAWN_OPEN, 0, path, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)],
        setsid=True,
    )
    os.close(slave)
    seen, elapsed = b"", None
    try:
        while elapsed is None:
            if not select.select([master], [], [], patience)[0]:
                break
            try:
                data = os.read(master, 65536)
            except OSError:
                break
            if not data:
                break
            seen += data
            if marker in seen:
                elapsed = time.perf_counter() - started
    finally:
        try:
            os.kill(process, 9)
        except ProcessLookupError:
            pass
        os.waitpid(process, 0)
        os.close(master)
    if elapsed is None:
        raise Stalled(f"{' '.join(arguments)} did not print {marker!r}, but:\n{seen.decode(errors='replace')[-2000:]}")
    return elapsed


def to_end(arguments, environment):
    """Seconds that a program takes from start to end, its output thrown away; an error stops the benchmark."""
    started = time.perf_counter()
    process = os.posix_spawn(
        arguments[0],
        arguments,
        environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
    )
    status = os.waitpid(process, 0)[1]
    elapsed = time.perf_counter() - started
    if status != 0:
        raise Stalled(f"{' '.join(arguments)} ended with status {os.waitstatus_to_exitcode(status)}")
    return elapsed


def alternate(runs, *measurements):
    """Median seconds of each measurement over `runs` rounds, one of each in turn, after a round that does not count."""
    times = [[] for _ in measurements]
    for round_number in range(runs + 1):
        for measurement, seconds in zip(measurements, times):
            elapsed = measurement()
            if round_number:
                seconds.append(elapsed)
    return [statistics.median(seconds) for seconds in times]


def forget(paths):
    """Ask the kernel to drop files from memory, so that the next reader waits for the disk."""
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            # Pages that were never written out stay.
            os.fsync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


def sync_time(folder):
    """Median seconds of writing 4 KiB and fdatasync, which bounds every durable answer from below."""
    path = Path(folder) / "sync-probe"
    times = []
    with open(path, "wb", buffering=0) as file:
        for _ in range(200):
            started = time.perf_counter()
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - started)
    path.unlink()
    return statistics.median(times)


def processor():
    """The processor's name as the kernel gives it."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown processor"
