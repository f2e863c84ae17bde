"""Sets aside what was loaded: imported last, and once a process, so that no collection walks through it again.

The collector is not asked at each rerun whether that was done: it would count all of it, half of what a rerun costs.
"""

from __future__ import annotations

import gc

gc.collect()
gc.freeze()
