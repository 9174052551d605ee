"""Tables of other packages, read without those packages. Owns the way; the tables are who asks for them's.

Importing a package runs all of it: arabic_reshaper reads configuration files and looks for fonts, bidi loads a native
library. That took some twenty of three hundred milliseconds to the first picture, and of both only a table is used.
"""

from __future__ import annotations

from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def module_alone(package: str, name: str) -> ModuleType:
    """A module of a package that imports nothing of it; the package itself is not imported.

    Raises:
        ImportError: There is no such package or module.
    """
    whole = find_spec(package)
    places = whole.submodule_search_locations if whole else None
    spec = PathFinder.find_spec(f"{package}.{name}", places) if places else None
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"{package}.{name}", name=f"{package}.{name}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
