"""The network of ecg-rhythm 2.0.0: 30.72 s of one lead at 100 Hz in, four logits out. 3.4 MFLOP for a second of signal."""

import torch
import torch.nn as nn
import torch.nn.functional as F

WINDOW = 3072
CELL = 8
CHANNELS = 64


class Block(nn.Module):
    """Two convolutions beside a shortcut (He 2016, doi 10.1109/CVPR.2016.90)."""

    def __init__(self, inputs, outputs, width, stride=1, dilation=1, dropout=0.0):
        super().__init__()
        padding = dilation * (width - 1) // 2
        self.first = nn.Conv1d(inputs, outputs, width, stride, padding, dilation, bias=False)
        self.first_norm = nn.BatchNorm1d(outputs)
        self.second = nn.Conv1d(outputs, outputs, width, 1, padding, dilation, bias=False)
        self.second_norm = nn.BatchNorm1d(outputs)
        self.dropout = nn.Dropout(dropout)
        same = inputs == outputs and stride == 1
        self.shortcut = nn.Identity() if same else nn.Sequential(nn.Conv1d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm1d(outputs))

    def forward(self, x):
        h = F.relu(self.first_norm(self.first(x)))
        return F.relu(self.second_norm(self.second(self.dropout(h))) + self.shortcut(x))


class Network(nn.Module):
    """Convolutions down to 12.5 Hz, dilated ones over 9 s, then mean, deviation, maximum and attention over what is valid."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv1d(1, 16, 15, 2, 7, bias=False), nn.BatchNorm1d(16), nn.ReLU())
        self.blocks = nn.ModuleList([
            Block(16, 32, 5, stride=2), Block(32, 48, 5, stride=2), Block(48, CHANNELS, 3, dropout=0.1),
            Block(CHANNELS, CHANNELS, 3, dilation=4, dropout=0.2), Block(CHANNELS, CHANNELS, 3, dilation=8, dropout=0.2),
            Block(CHANNELS, CHANNELS, 3, dilation=16, dropout=0.2)])
        self.attention = nn.Conv1d(CHANNELS, 4, 1)
        # Teachers, used in training alone: is there a beat in this cell, and how long after the one before?
        self.beat = nn.Conv1d(48, 1, 1)
        self.interval = nn.Conv1d(CHANNELS, 1, 1)
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(4 * CHANNELS, 64), nn.ReLU(), nn.Dropout(0.3), nn.Linear(64, 4))

    def forward(self, signal, validity, taught=False):
        h, valid = self.stem(signal), validity[:, :, ::2]
        for number, block in enumerate(self.blocks):
            h = block(h)
            if number < 2:
                valid = valid[:, :, ::2]
            h = h * valid
            if number == 1:
                beat = self.beat(h)
        count = valid.sum(2).clamp(min=1)
        mean = (h * valid).sum(2) / count
        variance = ((h - mean[:, :, None]) ** 2 * valid).sum(2) / count
        weight = torch.softmax(self.attention(h) - 1e4 * (1 - valid), 2)
        grouped = h.reshape(-1, 4, CHANNELS // 4, h.shape[2])
        attended = (grouped * weight[:, :, None, :]).sum(3).reshape(-1, CHANNELS)
        logits = self.head(torch.cat([mean, torch.sqrt(variance + 1e-5), h.max(2)[0], attended], 1))
        return (logits, beat[:, 0], self.interval(h)[:, 0], valid[:, 0]) if taught else logits


def flop_per_second():
    """Two for each multiplication with addition of the convolutions, over the window's length."""
    total, network = [0], Network().eval()
    for module in network.modules():
        if isinstance(module, nn.Conv1d):
            module.register_forward_hook(lambda m, _, out: total.append(2 * m.in_channels * m.out_channels * m.kernel_size[0] * out.shape[2]))
    network(torch.zeros(1, 1, WINDOW), torch.ones(1, 1, WINDOW))
    return sum(total) / (WINDOW / 100)
