"""One piece of work on many values, by as many processes as are worth their start."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_INTERRUPTS = (signal.SIGINT, signal.SIGTERM)


def each(work: Callable[[Given], Made], values: Sequence[Given], workers: int) -> Iterator[Made]:
    """What `work`, a function of a module, makes of each value, in their order.

    With more than one worker each is a process of its own; where one of them dies, what is left
    is done here. Values, answers and errors must be such as can be pickled.
    """
    done = 0
    if workers > 1 and len(values) > 1:
        pool = ProcessPoolExecutor(
            min(workers, len(values)), get_context("spawn"), initializer=_begin
        )
        try:
            with _born_undisturbed():
                made_by_them = pool.map(work, values)
            for made in made_by_them:
                yield made
                done += 1
        except BrokenProcessPool:
            pass
        finally:
            pool.shutdown(wait=done == len(values), cancel_futures=True)
    yield from map(work, values[done:])


@contextmanager
def _born_undisturbed() -> Iterator[None]:
    """Holds an interrupt back while processes start, here until they have and in them for good.

    A terminal interrupts all of them at once, and one that is only starting would say so at length.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Leaves an interrupt to the process that asked, and ends when that one ends."""
    for interrupt in _INTERRUPTS:
        signal.signal(interrupt, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
