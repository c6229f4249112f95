"""Trains ecg-rhythm 2.0.0 from the archive of challenge-2017 to model.onnx; ../README.md says how good it is.

    python3 train.py FOLDER_OF_CHALLENGE_2017 OUTPUT_FOLDER [WORKERS]

Three folds of `development` give scores for records that a network has not seen: temperature and operating point are set on those.
The network that is kept is trained on all of `development`. `validation` is not read.
"""

import copy
import csv
import hashlib
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import recordings
from network import CELL, WINDOW, Network

FOLDS = 3
EPOCHS = 32
BATCH = 32
SEED = 20170917
LEARNING_RATE = 4e-3
# How often a record of a class is drawn, against a record of N.
DRAWS = {"N": 1.0, "A": 2.5, "O": 1.3, "~": 2.0}


def teacher():
    """What ecg-rhythm 1.0.0 says of each record of `development`: probabilities of N, A, O, ~. ../README.md says how the file was made."""
    with open(Path(__file__).with_name("teacher.csv"), newline="", encoding="ascii") as lines:
        return {row["record"]: [float(row[label]) for label in recordings.CLASSES] for row in csv.DictReader(lines)}


def fold_of(name):
    return int.from_bytes(hashlib.sha256(f"{name}/fold".encode("ascii")).digest()[:4], "big") % FOLDS


def windows(signal):
    """As the adapter cuts a recording: window after window, and one that ends with the recording."""
    if len(signal) <= WINDOW:
        return [recordings.normalise(signal)]
    starts = [*range(0, len(signal) - WINDOW, WINDOW), len(signal) - WINDOW]
    return [recordings.normalise(signal[start : start + WINDOW]) for start in starts]


def pack(signals):
    x, valid = np.zeros((len(signals), 1, WINDOW), np.float32), np.zeros((len(signals), 1, WINDOW), np.float32)
    for place, signal in enumerate(signals):
        x[place, 0, : len(signal)], valid[place, 0, : len(signal)] = signal, 1
    return torch.from_numpy(x), torch.from_numpy(valid)


def disturbed(signal, beats, random):
    """A stretch of a recording as it might have been: cut, faster or slower, upside down, larger, noisier, with a lost contact."""
    factor = random.uniform(0.9, 1.1)
    wanted = min(len(signal), int(random.integers(1500, WINDOW + 1)) if random.random() < 0.5 else WINDOW)
    taken = min(len(signal), int(wanted * factor))
    start = random.integers(0, len(signal) - taken + 1)
    length = min(int(taken / factor), WINDOW)
    y = np.interp(np.arange(length) * (taken - 1) / max(1, length - 1), np.arange(taken), signal[start : start + taken])
    y = recordings.normalise(y)
    beats = (beats[(beats >= start) & (beats < start + taken)] - start) * (length - 1) / max(1, taken - 1)
    if random.random() < 0.5:
        y = -y
    y = y * random.uniform(0.7, 1.3)
    if random.random() < 0.3:
        y = y + random.normal(0, random.uniform(0.01, 0.08), length)
    if random.random() < 0.3:
        seconds = np.arange(length) / recordings.SAMPLING_FREQUENCY_HZ
        y = y + random.uniform(0.05, 0.3) * np.sin(2 * np.pi * (random.uniform(0.1, 0.6) * seconds + random.random()))
    if random.random() < 0.2:
        begin = random.integers(0, length)
        end = begin + random.integers(20, 200)
        y[begin:end] = random.choice([0.0, 1.0]) * y[begin:end] + random.normal(0, 0.5) * (random.random() < 0.5)
    return y, beats


def lessons(beats):
    """For every cell of 80 ms: whether a beat lies in it, and the logarithm of the seconds since the one before (0 where there is none)."""
    beat, interval = np.zeros((len(beats), WINDOW // CELL), np.float32), np.zeros((len(beats), WINDOW // CELL), np.float32)
    for place, samples in enumerate(beats):
        cells = np.minimum(samples // CELL, WINDOW // CELL - 1).astype(int)
        beat[place, cells] = 1
        if len(samples) > 1:
            interval[place, cells[1:]] = np.log(np.clip(np.diff(samples) / recordings.SAMPLING_FREQUENCY_HZ, 0.2, 3.0))
    return torch.from_numpy(beat), torch.from_numpy(interval)


def loss_of(network, drawn, wanted):
    """Cross entropy to what is wanted of each class, with the two lessons beside it."""
    signal, validity = pack([signal for signal, _ in drawn])
    logits, beat, interval, valid = network(signal, validity, taught=True)
    is_beat, log_interval = lessons([beats for _, beats in drawn])
    measured = is_beat * (log_interval != 0)
    return (
        F.cross_entropy(logits, torch.from_numpy(wanted))
        + 0.3 * (F.binary_cross_entropy_with_logits(beat, is_beat, pos_weight=torch.tensor(4.0), reduction="none") * valid).sum() / valid.sum()
        + 0.5 * ((interval - log_interval).abs() * measured).sum() / measured.sum().clamp(min=1))


def logits_of(network, signals):
    """Logits of every window, with the record each belongs to."""
    network.eval()
    cut = [(owner, window) for owner, signal in enumerate(signals) for window in windows(signal)]
    with torch.no_grad():
        logits = [network(*pack([window for _, window in cut[start : start + 64]])).numpy() for start in range(0, len(cut), 64)]
    return np.array([owner for owner, _ in cut]), np.concatenate(logits)


def train(folder, out, fold):
    """Trains one network; fold -1 is the one that is kept, on everything."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED + fold)
    random = np.random.default_rng([SEED, fold + 1])
    listed = [(name, label) for name, label in recordings.labels(folder) if recordings.partition_of(name) == "development"]
    inside = [(name, label) for name, label in listed if fold_of(name) != fold]
    outside = [(name, label) for name, label in listed if fold_of(name) == fold]
    signals = [recordings.prepare(folder, name) for name, _ in inside]
    beats = [recordings.beat_samples(signal) for signal in signals]
    classes = np.array([recordings.CLASSES.index(label) for _, label in inside])
    # Half of what is wanted is the label, half what version 1 says, which measures intervals and waves: where the two disagree, it is unsure.
    said = teacher()
    labelled = np.eye(len(recordings.CLASSES))[classes]
    wanted = np.array([0.5 * row + 0.5 * np.array(said.get(name, row)) for (name, _), row in zip(inside, labelled)], np.float32)
    draws = np.array([DRAWS[label] for _, label in inside])
    batches = len(inside) // BATCH
    network = Network()
    kept = copy.deepcopy(network)
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, LEARNING_RATE, total_steps=EPOCHS * batches, pct_start=0.2)
    begun, step, curve = time.time(), 0, []
    for epoch in range(EPOCHS):
        network.train()
        total = 0.0
        order = random.choice(len(inside), batches * BATCH, p=draws / draws.sum())
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            loss = loss_of(network, [disturbed(signals[i], beats[i], random) for i in chosen], wanted[chosen])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            step += 1
            total += loss.item()
            # A running mean of the weights is what is kept.
            decay = min(0.995, step / (step + 9))
            for mean, now in zip(kept.state_dict().values(), network.state_dict().values()):
                mean.mul_(decay).add_(now, alpha=1 - decay) if mean.dtype.is_floating_point else mean.copy_(now)
        curve.append([fold, epoch + 1, f"{total / batches:.4f}"])
        print(fold, epoch + 1, f"{total / batches:.4f}", f"{time.time() - begun:.0f} s", flush=True)
    torch.save(kept.state_dict(), out / f"network_{fold}.pt")
    with open(out / f"curve_{fold}.csv", "w", newline="", encoding="ascii") as file:
        csv.writer(file, lineterminator="\n").writerows(curve)
    if outside:
        owner, logits = logits_of(kept, [recordings.prepare(folder, name) for name, _ in outside])
        np.savez(out / f"fold_{fold}.npz", names=np.array([name for name, _ in outside]), labels=np.array([label for _, label in outside]), owner=owner, logits=logits)


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 4:
        train(folder, out, int(sys.argv[4]))
        return
    workers = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    waiting, running = [-1, *range(FOLDS)], []
    while waiting or running:
        while waiting and len(running) < workers:
            fold = waiting.pop(0)
            running.append(subprocess.Popen([sys.executable, __file__, str(folder), str(out), "1", str(fold)]))
        if (code := running[0].wait()) != 0:
            sys.exit(f"a network could not be trained: exit code {code}")
        running.pop(0)
    import finish

    finish.finish(folder, out)


if __name__ == "__main__":
    main()
