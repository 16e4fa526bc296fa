"""``python -m benchmarks FOLDER``: the public benchmarks, in one go. See ``benchmarks/public``."""

from benchmarks.public.run import main

if __name__ == "__main__":
    main()
