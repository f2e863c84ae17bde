"""Which files of a package the page needs: what is left out was looked at, and what the app does tested without it."""

from __future__ import annotations

import re
import tarfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

# What no Python in a browser reads: type stubs, tests, headers, what only tools want.
_NOWHERE = re.compile(r"\.(pyi|pxd|pyx|h|a|md|map|typed|c|f)$|/tests?/|\.data/|\.dist-info/(RECORD|WHEEL|INSTALLER|sboms)")
# By package, what is left out besides: other uses of it than ours.
_LEFT_OUT: Mapping[str, str] = MappingProxyType(
    {
        "numpy": r"numpy/(f2py|distutils|_pyinstaller|doc|ma/testutils|typing/mypy_plugin|testing)\b|numpy/_core/include",
        "babel": r"babel/(locale-data|messages)/",
        "plotly": r"plotly/(package_data|labextension|express|figure_factory|matplotlylib|data)/|plotly/graph_objs/",
        "narwhals": r"narwhals/(_arrow|_dask|_duckdb|_ibis|_interchange|_pandas_like|_polars|_spark_like|_sql|testing)/",
        "streamlit": r"streamlit/(static|hello|external|\.agents|cli)/",
        "pytz": r"pytz/zoneinfo/",
    }
)
# Of what is left out, what is kept all the same.
_KEPT: Mapping[str, str] = MappingProxyType(
    {
        "numpy": r"numpy/testing/(__init__|_private/__init__|_private/utils|_private/extbuild|overrides)\.py",
        "plotly": r"graph_objs/(__init__|_(figure|deprecations|layout|frame|scatter|box|heatmap|bar)|(layout|scatter|box|heatmap|bar)/.*)\.py",
        "babel": r"locale-data/(root|en|en_001|en_GB|zh|zh_Hans|zh_Hans_CN|zh_Hant|zh_Hant_TW)\.dat",
    }
)
# The frontend's chunks that draw what this app never shows, and what only programmers read.
_UNSHOWN = re.compile(
    r"\.map$|\.d\.ts$|\.wasm$|wheels/"
    r"|/(DeckGlJsonChart|GraphVizChart|ArrowVegaLiteChart|Snow|Balloons|AudioInput|CameraInput|ChatInput|DateInput"
    r"|mermaid|MermaidChart|cytoscape|cynefin|swimlanes|wavesurfer|useWaveform|\w+[dD]iagram)"
)


def _files(package: Path | BytesIO) -> Iterator[tuple[str, bytes]]:
    """Every file of a wheel or an npm package."""
    if isinstance(package, BytesIO) or package.suffix == ".whl":
        with zipfile.ZipFile(package) as wheel:
            yield from ((name, wheel.read(name)) for name in wheel.namelist() if not name.endswith("/"))
    else:
        with tarfile.open(package) as archive:
            for each in archive:
                held = archive.extractfile(each)
                if held is not None:
                    yield each.name.removeprefix("package/"), held.read()


def is_needed(package: str, name: str) -> bool:
    """Whether a module or file of a Python package goes into the browser."""
    left_out, kept = _LEFT_OUT.get(package), _KEPT.get(package)
    if kept and re.search(kept, name):
        return True
    return not (_NOWHERE.search(name) or (left_out and re.search(left_out, name)))


def of_wheel(package: str, wheel: Path | BytesIO) -> dict[str, bytes]:
    """What the page needs of a wheel, by its path."""
    return {name: contents for name, contents in _files(wheel) if is_needed(package, name)}


def licences(package: Path) -> dict[str, bytes]:
    """The licence texts in a package, and what it says of itself."""
    wanted = re.compile(r"(^|/)(LICEN[CS]E|NOTICE|COPYING|AUTHORS)[^/]*$|\.dist-info/(METADATA|licenses/)", re.I)
    return {name: contents for name, contents in _files(package) if wanted.search(name) and "/tests/" not in name}


def of_stlite(package: Path) -> dict[str, bytes]:
    """The frontend's files, by their path."""
    held = ((name.removeprefix("build/"), contents) for name, contents in _files(package) if name.startswith("build/"))
    return {name: contents for name, contents in held if not _UNSHOWN.search("/" + name)}


def wheels_of_stlite(package: Path) -> Iterable[tuple[str, bytes]]:
    """Streamlit as stlite brings it, and what joins it to the browser: (package, wheel)."""
    for name, contents in _files(package):
        if name.endswith(".whl"):
            yield Path(name).name.split("-")[0], contents


def of_pyodide(package: Path) -> dict[str, bytes]:
    """The interpreter's files."""
    names = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
    return {name: contents for name, contents in _files(package) if name in names}
