"""`python -m playground.host`"""

import os

# Before NumPy is loaded, as in app.py: matrices this small are slower on two threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if __name__ == "__main__":
    from playground.host.memory import give_back

    give_back()

    from playground.host.server import main

    main()
