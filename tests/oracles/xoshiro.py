#!/usr/bin/env python3
"""The generator of the seeded resamples in Python's unbounded integers, for the other oracles.

Generator: xoshiro256** 1.0 seeded by SplitMix64 (Blackman and Vigna, prng.di.unimi.it, public domain); bounded numbers by Lemire's
multiplication with rejection on the upper 32 bits. It is first held against the output that the authors' C program gives for the state
1, 2, 3, 4 (as printed in the tests of the Rust crate rand_xoshiro).

Prints the persons drawn, one resample a line:  python3 tests/oracles/xoshiro.py SEED PERSONS REPLICATES
"""
import sys

MASK = (1 << 64) - 1


def rotl(x, n):
    return ((x << n) | (x >> (64 - n))) & MASK


def split_mix(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = ((seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def xoshiro(state):
    s = list(state)
    while True:
        yield (rotl((s[1] * 5) & MASK, 7) * 9) & MASK
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 45)


def seeded(seed):
    mix = split_mix(seed)
    return xoshiro([next(mix) for _ in range(4)])


def below(generator, bound):
    while True:
        product = (next(generator) >> 32) * bound
        if product & 0xFFFFFFFF >= (1 << 32) % bound:
            return product >> 32


first = xoshiro([1, 2, 3, 4])
assert [next(first) for _ in range(6)] == [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600]

if __name__ == "__main__":
    generator, persons = seeded(int(sys.argv[1])), int(sys.argv[2])
    for _ in range(int(sys.argv[3])):
        print(*(below(generator, persons) for _ in range(persons)))
