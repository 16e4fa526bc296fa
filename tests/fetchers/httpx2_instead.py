"""A pytest plugin that puts httpx2 in the place of httpx. Used by ``test_httpx2``."""

import sys
from importlib import import_module

sys.modules["httpx"] = import_module("httpx2")
sys.modules["httpcore"] = import_module("httpcore2")
