"""From trained networks to what is kept: temperature and operating point from the folds, then model.onnx and its 8-bit version, with the
list of records, the curves and the environment."""

import csv
import json
import platform
import sys
from pathlib import Path

import numpy as np
import onnx
import scipy
import torch

import quantise
import recordings
from network import WINDOW, Network, flop_per_second

N, A, O, NOISE, UNDECIDED = range(5)
TEMPERATURES = [round(0.4 + 0.05 * step, 2) for step in range(17)]
WEIGHTS_OF_A = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.0]
UNDECIDED_BELOW = [round(0.02 * step, 2) for step in range(20, 36)]
# A record of noise is drawn twice as often as it comes; its weight takes that back.
WEIGHT_OF_NOISE = 0.5
LARGEST_INCONCLUSIVE = 0.08
SCORES_EVERY = 100


def held_out(out):
    """Logits per window and label of every record that a fold's network had not seen."""
    labels, logits = [], []
    for path in sorted(Path(out).glob("fold_*.npz")):
        fold = np.load(path)
        for place, label in enumerate(fold["labels"]):
            labels.append(recordings.CLASSES.index(str(label)))
            logits.append(fold["logits"][fold["owner"] == place])
    return np.array(labels), logits


def probabilities(logits, temperature):
    """Mean over a record's windows, rounded as the adapter rounds."""
    rows = []
    for windows in logits:
        scaled = np.exp((windows - windows.max(1, keepdims=True)) / temperature)
        rows.append((scaled / scaled.sum(1, keepdims=True)).mean(0))
    return np.round(np.array(rows), 4)


def decide(scores, weight_of_a, undecided_below):
    weighted = scores * np.array([1, weight_of_a, 1, WEIGHT_OF_NOISE])
    decided = weighted.argmax(1)
    share = weighted.max(1) / weighted.sum(1)
    return np.where((decided != NOISE) & (share < undecided_below), UNDECIDED, decided)


def figures(labels, decided):
    """As specs/statistics.md: records labelled noise are left out; inconclusive counts as not AF in F1, and is left out of the rates."""
    usable = labels != NOISE
    labels, decided = labels[usable], decided[usable]
    called, classified = decided == A, decided < NOISE

    def f1(kind):
        return 2 * ((labels == kind) & (decided == kind)).sum() / ((labels == kind).sum() + (decided == kind).sum())

    def specificity(kinds):
        inside = np.isin(labels, kinds) & classified
        return 1 - (called & inside).sum() / inside.sum()

    return {
        "records": int(usable.sum()), "F1(A)": f1(A), "F1(N)": f1(N), "F1(O)": f1(O), "mean F1": (f1(N) + f1(A) + f1(O)) / 3,
        "Se(A)": (called & (labels == A)).sum() / ((labels == A) & classified).sum(),
        "Sp(N)": specificity([N]), "Sp(O)": specificity([O]), "Sp(N+O)": specificity([N, O]), "inconclusive": 1 - classified.mean()}


def operating_point(labels, logits):
    """The temperature with the least log loss; then the largest F1(A) with sensitivity of 0.91 or more and few inconclusive."""
    def log_loss(temperature):
        return -np.log(probabilities(logits, temperature)[np.arange(len(labels)), labels] + 1e-4).mean()

    temperature = min(TEMPERATURES, key=log_loss)
    scores = probabilities(logits, temperature)

    def worth(point):
        found = figures(labels, decide(scores, *point))
        short = max(0, 0.91 - found["Se(A)"]) + max(0, 0.982 - found["Sp(N)"]) + max(0, 0.972 - found["Sp(N+O)"]) + max(0, found["inconclusive"] - LARGEST_INCONCLUSIVE)
        return found["F1(A)"] + 0.25 * found["mean F1"] - 5 * short

    # Neighbouring weights count too: a peak of one point alone is chance.
    worths = np.array([[worth((weight, below)) for below in UNDECIDED_BELOW] for weight in WEIGHTS_OF_A])
    ends = np.pad(worths, ((1, 1), (0, 0)), "edge")
    place = np.unravel_index((ends[:-2] + 2 * worths + ends[2:]).argmax(), worths.shape)
    best = (WEIGHTS_OF_A[place[0]], UNDECIDED_BELOW[place[1]])
    return temperature, best, figures(labels, decide(scores, *best))


def export(network, path):
    torch.onnx.export(
        network.eval(), (torch.zeros(1, 1, WINDOW), torch.ones(1, 1, WINDOW)), path, opset_version=13, input_names=["signal", "validity"],
        output_names=["logits"], do_constant_folding=True)
    model = onnx.load(path)
    model.producer_name, model.producer_version, model.doc_string = "samd ecg-rhythm training", "2.0.0", ""
    onnx.checker.check_model(model)
    onnx.save(model, path)


def write_scores(path, folder, names, temperature, *networks):
    """What torch says of some records: a test holds the adapter to it."""
    from train import logits_of

    signals = [recordings.prepare(folder, name) for name in names]
    columns = []
    for network in networks:
        owner, logits = logits_of(network, signals)
        columns.append(probabilities([logits[owner == place] for place in range(len(names))], temperature))
    with open(path, "w", newline="", encoding="ascii") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["record", *recordings.CLASSES, *(f"8-bit {label}" for label in recordings.CLASSES)])
        rows.writerows([name, *(f"{score:.4f}" for score in np.concatenate([column[place] for column in columns]))] for place, name in enumerate(names))


def finish(folder, out):
    from train import fold_of

    out = Path(out)
    labels, logits = held_out(out)
    temperature, (weight, below), found = operating_point(labels, logits)
    report = {
        "temperature": temperature, "weight of A": weight, "weight of ~": WEIGHT_OF_NOISE, "undecided below": below,
        "MFLOP per second": round(flop_per_second() / 1e6, 2), "held out": {name: round(float(value), 4) for name, value in found.items()}}
    (out / "operating-point.json").write_text(json.dumps(report, indent=2) + "\n", encoding="ascii")
    with open(out / "curves.csv", "w", newline="", encoding="ascii") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["fold", "epoch", "loss"])
        for path in sorted(out.glob("curve_*.csv")):
            rows.writerows(csv.reader(open(path, encoding="ascii")))
    listed = [(name, label) for name, label in recordings.labels(folder) if recordings.partition_of(name) == "development"]
    with open(out / "records.csv", "w", newline="", encoding="ascii") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["record", "label", "fold"])
        rows.writerows([name, label, fold_of(name)] for name, label in listed)
    (out / "environment.txt").write_text("".join(f"{name} {version}\n" for name, version in (
        ("python", platform.python_version()), ("torch", torch.__version__), ("numpy", np.__version__), ("scipy", scipy.__version__),
        ("onnx", onnx.__version__), ("processor", platform.machine()))), encoding="ascii")
    network = Network()
    network.load_state_dict(torch.load(out / "network_-1.pt"))
    export(network, str(out / "model.onnx"))
    quantised = quantise.quantise(network.eval(), folder, str(out / "model-int8.onnx"))
    write_scores(out / "scores.csv", folder, [name for name, _ in listed][:: SCORES_EVERY], temperature, network, quantised)
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    finish(sys.argv[1], sys.argv[2])
