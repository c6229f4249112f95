"""Reads the recordings of challenge-2017 and prepares them as the adapter `onnx` of samd does (algorithm.yaml, `onnx:`)."""

import csv
import hashlib
from pathlib import Path

import numpy as np
from scipy.signal import butter, filtfilt, find_peaks, lfilter

SOURCE_HZ = 300
SAMPLING_FREQUENCY_HZ = 100
RESAMPLING_PASS_HZ = 40.0
RESAMPLING_HALF_WIDTH_SECONDS = 0.1
KAISER_BETA = 6.0
HIGH_PASS_HZ = 0.5
SEGMENT_SECONDS = 1
CLIP = 3.0
CLASSES = ["N", "A", "O", "~"]


def partition_of(name):
    """Half of the public set lies here; every fifth record by the digest of its name is validation (data index)."""
    digest = hashlib.sha256(name.encode("ascii")).digest()
    return "validation" if int.from_bytes(digest[:8], "big") % 5 == 0 else "development"


def labels(folder):
    """Record names and labels in the order of REFERENCE-v3.csv, of the records that lie in the folder."""
    with open(Path(folder) / "REFERENCE-v3.csv", newline="", encoding="ascii") as lines:
        rows = [(row[0], row[1]) for row in csv.reader(lines)]
    return [(name, label) for name, label in rows if signal_path(folder, name).exists()]


def signal_path(folder, name):
    return Path(folder) / "training" / name[:3] / f"{name}.mat"


def read_millivolts(folder, name):
    """MATLAB v4 file with a header of 24 bytes, 16-bit samples, 1000 of them to the millivolt, 300 Hz."""
    return np.fromfile(signal_path(folder, name), dtype="<i2", offset=24).astype(np.float64) / 1000.0


def resample(signal):
    """300 Hz to 100 Hz by a windowed sinc; the weights of a sample are divided by their sum, so that a constant stays one."""
    half = RESAMPLING_HALF_WIDTH_SECONDS * SOURCE_HZ
    distance = np.arange(-int(half), int(half) + 1)
    window = np.i0(KAISER_BETA * np.sqrt(1 - (distance / half) ** 2))
    weights = np.sinc(2 * RESAMPLING_PASS_HZ / SOURCE_HZ * distance) * window
    sums = np.convolve(np.ones(len(signal)), weights, "same")
    return (np.convolve(signal, weights, "same") / sums)[:: SOURCE_HZ // SAMPLING_FREQUENCY_HZ]


def high_pass(signal):
    """Second-order Butterworth by the bilinear transform; starts as if the first sample had lasted for ever."""
    k = np.tan(np.pi * HIGH_PASS_HZ / SAMPLING_FREQUENCY_HZ)
    norm = 1 / (1 + np.sqrt(2) * k + k * k)
    b = norm * np.array([1.0, -2.0, 1.0])
    a = np.array([1.0, 2 * (k * k - 1) * norm, (1 - np.sqrt(2) * k + k * k) * norm])
    return lfilter(b, a, signal - signal[0])


def prepare(folder, name):
    return high_pass(resample(read_millivolts(folder, name))).astype(np.float32)


def median_range(signal):
    """Median over whole seconds of the range in a second: the scale of a window."""
    segment = SEGMENT_SECONDS * SAMPLING_FREQUENCY_HZ
    whole = signal[: len(signal) // segment * segment].reshape(-1, segment)
    return float(np.median(whole.max(1) - whole.min(1)))


def normalise(signal):
    scale = median_range(signal)
    return np.clip(signal / max(scale, 1e-3), -CLIP, CLIP)


def beat_samples(signal):
    """Where QRS complexes seem to be: peaks of the smoothed, squared slope between 5 and 25 Hz. A teacher of the first layers, never a result."""
    b, a = butter(2, [5, 25], "bandpass", fs=SAMPLING_FREQUENCY_HZ)
    slope = np.gradient(filtfilt(b, a, signal))
    energy = np.convolve(slope**2, np.ones(10) / 10, "same")
    reach = 2 * SAMPLING_FREQUENCY_HZ
    typical = np.median([energy[start : start + reach].max() for start in range(0, max(1, len(energy) - reach + 1), reach // 2)])
    return find_peaks(np.sqrt(energy), height=0.35 * np.sqrt(typical), distance=25)[0]
