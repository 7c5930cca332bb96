#!/bin/sh
# Semblance and PyTorch in eager mode, on the same jpeg files, with the same number of threads, in turns:
#
#     src/bench/compare.sh ID:NETWORK...        for example  resnet50:resnet50 clip-vit-b32:clip
#
# ID is an installed model, NETWORK what compare_torch.py calls the same (resnet50, clip). Prints the rates' medians,
# and the median of the rounds' ratios with the least and the greatest. Set by the environment:
#
#     SEMBLANCE   the program       target/semblance/bin/semblance, made by  mvn -q -DskipTests package
#     PYTHON      with torch        python3
#     BLAS        a folder          put before Python's library path, where an OpenBLAS is not installed but unpacked
#     ROUNDS      how many turns    5
#     THREADS     of both           2
#     SECONDS_EACH of a measurement 1
#     BUSY        any word: leave out what makes no sense while other programs run
#     PICTURES    a folder of jpegs made ones of 12 megapixels
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
semblance=${SEMBLANCE:-$here/../../target/semblance/bin/semblance}
python=${PYTHON:-python3}
threads=${THREADS:-2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pictures=${PICTURES:-$work/pictures}

torch() {
    LD_LIBRARY_PATH="${BLAS:+$BLAS:}${LD_LIBRARY_PATH:-}" "$python" "$here/compare_torch.py" --pictures "$pictures" \
        --threads "$threads" ${BUSY:+--busy} "$@"
}

[ $# -gt 0 ] || { sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 2; }
[ -d "$pictures" ] || torch --make
for pair in "$@"; do
    id=${pair%%:*}
    # Once before it counts: a model that is new on this machine is compiled now.
    "$semblance" bench --quick --model "$id" --pictures "$pictures" --workers "$threads" --json > /dev/null
    round=0
    while [ "$round" -lt "${ROUNDS:-5}" ]; do
        round=$((round + 1))
        echo "$pair, round $round; load: $(cut -d' ' -f1-3 /proc/loadavg 2> /dev/null || echo unknown)" >&2
        "$semblance" bench --quick --model "$id" --pictures "$pictures" --workers "$threads" --json \
            >> "$work/$id.ours" 2> /dev/null
        torch --network "${pair#*:}" --seconds "${SECONDS_EACH:-1}" >> "$work/$id.torch"
    done
    "$python" "$here/compare_print.py" "$id" "$work/$id.ours" "$work/$id.torch"
done
