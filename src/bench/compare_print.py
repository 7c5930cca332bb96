#!/usr/bin/env python3
"""Puts the figures of compare.sh side by side: compare_print.py ID OURS TORCH, one JSON object a round."""

import json
import pathlib
import statistics
import sys

SOURCES = {"tensor": "bare network", "pixels": "decoded pixels", "files": "pictures of the folder"}


def lines(file):
    return [json.loads(line) for line in pathlib.Path(file).read_text().splitlines() if line.startswith("{")]


def ours(report, source, unit):
    threads = "1 worker" if report["threads"] == 1 else f"{report['threads']} workers"
    for figure in report["models"][0]["figures"]:
        if figure["name"] == f"{SOURCES[source]}, {threads}" and figure["unit"] == unit:
            return figure["median"]
    raise SystemExit(f"{source} is not among the figures of semblance bench")


def spread(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def main():
    name, our_file, torch_file = sys.argv[1:]
    reports, others = lines(our_file), lines(torch_file)
    for report, other in zip(reports, others):
        report["threads"] = other["threads"]
    model, other = reports[0]["models"][0], others[0]
    print(f"{name}: {model['precision']} (cosine to single precision at least {model['leastCosine']:.5f}) against torch"
          f" {other['torch']}, {other['matrixGflops']} GFLOP/s of {other['blas']}; {other['threads']} threads,"
          f" {len(reports)} rounds")
    ways = (
        ("images/s", "images/s", lambda o, s: o[s]),
        ("images/s of processor time", "images/s of processor time", lambda o, s: o["perProcessorSecond"][s]))
    for label, unit, of_torch in ways:
        for source in SOURCES:
            mine = [ours(report, source, unit) for report in reports]
            theirs = [of_torch(report, source) for report in others]
            ratios = [a / b for a, b in zip(mine, theirs)]
            print(f"  {source:7} {label:27} {spread(mine):24} torch {spread(theirs):24} ratio {spread(ratios)}")


if __name__ == "__main__":
    main()
